using System.Text;
using Clawlint.Config;

namespace Clawlint.Rules.Secrets;

/// <summary>Names the environment variable that a credential may move to.</summary>
internal static class SecretVariable
{
    /// <summary>Names that say where a credential stands, not whose it is.</summary>
    private static readonly string[] Containers =
        ["agents", "defaults", "list", "tools", "messages", "channels", "models", "providers", "plugins", "skills", "entries", "accounts", "config", "auth", "mcp", "servers", "headers", "env", "webSearch", "webFetch"];

    /// <summary>A name such as <c>TELEGRAM_BOT_TOKEN</c>; those of the gateway, of hooks and of cron begin with <c>OPENCLAW_</c>.</summary>
    public static string NameFor(ConfigNode credential)
    {
        var words = new Stack<string>();
        for (var node = credential; !node.Parent.IsMissing; node = node.Parent)
        {
            if (node.Name is { } name && (node == credential || !Containers.Contains(name)))
            {
                words.Push(ToUpperSnake(name));
            }
        }

        string joined = string.Join('_', words);
        return joined.StartsWith("GATEWAY_", StringComparison.Ordinal) || joined.StartsWith("HOOKS_", StringComparison.Ordinal) || joined.StartsWith("CRON_", StringComparison.Ordinal)
            ? "OPENCLAW_" + joined
            : joined;
    }

    private static string ToUpperSnake(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool isNewWord = i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            builder.Append(isNewWord ? "_" : "").Append(char.IsAsciiLetterOrDigit(name[i]) ? char.ToUpperInvariant(name[i]) : '_');
        }

        return builder.ToString();
    }
}
