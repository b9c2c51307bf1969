using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>An agent's picture that OpenClaw will not load.</summary>
public sealed class IdentityAvatar : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7203", "identity-avatar", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.entries.*.identity.avatar", Check);
        subscriptions.OnPath("agents.list[].identity.avatar", Check);
    }

    private void Check(RuleContext context, ConfigNode avatar)
    {
        string text = avatar.AsString()?.Trim() ?? "";
        if (text.Length == 0 || context.IsUnknown(avatar) || HasScheme(text, "data:") || HasScheme(text, "http://") || HasScheme(text, "https://"))
        {
            return;
        }

        if (text[0] == '~' || (IsUri(text) && !IsWindowsPath(text)))
        {
            context.ReportValue(Descriptor, avatar, $"{avatar.Path} must be a path within the agent's workspace, an http or https address, or a data URI; OpenClaw rejects the file.");
        }
        else if (LeavesWorkspace(text))
        {
            context.ReportValue(Descriptor, avatar, $"{avatar.Path} leads out of the agent's workspace, and OpenClaw rejects the file. Put the picture into the workspace and write its path from there.");
        }
    }

    private static bool HasScheme(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsUri(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    private static bool IsWindowsPath(string text) => text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\';

    /// <summary>Counts folders up and down. Where the workspace lies is not asked: an absolute path is taken to lie outside.</summary>
    private static bool LeavesWorkspace(string text)
    {
        int depth = 0;
        foreach (string part in text.Split('/'))
        {
            depth += part switch { ".." => -1, "" or "." => 0, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return text[0] == '/';
    }
}
