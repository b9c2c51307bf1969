using Clawlint.Config;

namespace Clawlint.Rules.Gateway;

/// <summary>What the rules about the gateway's shared secret need to know of a value.</summary>
internal static class GatewayCredential
{
    /// <summary>The text of a credential as OpenClaw compares it: trimmed. Null where the file does not hold the credential itself: a reference, or no text.</summary>
    public static string? GetLiteral(ConfigNode credential)
    {
        string? text = credential.AsString();
        return text is null || IsReference(text) ? null : text.Trim();
    }

    /// <summary>True where the config sets a credential, by whatever means.</summary>
    public static bool IsConfigured(ConfigNode credential) => credential.Kind == ConfigKind.Object || !string.IsNullOrWhiteSpace(credential.AsString());

    /// <summary>Whether the gateway will have a credential: from the config, or from a variable; null where that is not known here.</summary>
    public static bool? IsAvailable(RuleContext context, ConfigNode credential, string variable)
    {
        var environment = context.Document.Environment;
        if (credential.Kind == ConfigKind.Object || (credential.AsString() is { } text && !string.IsNullOrWhiteSpace(text) && !credential.IsUnresolved))
        {
            return true;
        }

        return environment.TryGetValue(variable, out string? value) && !string.IsNullOrWhiteSpace(value) ? true : environment.IsComplete ? false : null;
    }

    /// <summary>Which secret the gateway asks for: <c>token</c>, <c>password</c>, or a mode that asks for neither.</summary>
    public static string GetMode(ConfigNode authentication) =>
        authentication["mode"].AsString() ?? (authentication["password"].IsMissing ? "token" : "password");

    /// <summary>True for a text that holds <c>${NAME}</c> or is the shorthand <c>$NAME</c>.</summary>
    private static bool IsReference(string text) =>
        text.Contains("${", StringComparison.Ordinal) || (text.Length > 1 && text[0] == '$' && text.AsSpan(1).IndexOfAnyExcept(NameCharacters) < 0);

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
