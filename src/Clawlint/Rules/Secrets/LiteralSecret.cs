using System.Collections.Frozen;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Rules.Gateway;
using Clawlint.Secrets;

namespace Clawlint.Rules.Secrets;

/// <summary>Tells whether a value is a credential itself: neither a reference, nor a placeholder, nor one of the words that stand where no credential is needed.</summary>
internal static class LiteralSecret
{
    private static readonly Lazy<FrozenSet<string>> NonSecrets =
        new(static () => FactLines.Read("facts/non-secret-keys.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The credential; null where the file does not hold it. Never shown.</summary>
    public static string? Get(ConfigNode node) =>
        !node.IsSubstituted && !node.IsUnresolved && GatewayCredential.GetLiteral(node) is { Length: > 0 } text && !IsNone(text) ? text : null;

    /// <summary>True for a text that stands where no credential is needed, or for one that is elsewhere.</summary>
    public static bool IsNone(string text) =>
        IsCommand(text) || Placeholder.IsPlaceholder(text) || AuthTokenPlaceholder.IsPlaceholder(text) || NonSecrets.Value.Contains(text.Replace('_', '-')) || NonSecrets.Value.Contains(text) || IsVariableName(text);

    /// <summary>What a shell would run, such as <c>$(pass show bot)</c>: it stays a text here, and no credential.</summary>
    private static bool IsCommand(string text) => text.StartsWith("$(", StringComparison.Ordinal) || text.StartsWith('`');

    /// <summary>The bare name of a variable, such as <c>OPENAI_API_KEY</c>: OpenClaw takes it for a reference in some places.</summary>
    private static bool IsVariableName(string text) =>
        text.Contains('_', StringComparison.Ordinal) && text.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}
