using System.Buffers;
using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Secrets;

/// <summary>The command that fetches secrets is not the full path of a program.</summary>
public sealed class ExecProviderCommand : Rule
{
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create(";&|`$<>\"'\r\n\0");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6066", "exec-provider-command", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.2.26", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("secrets.providers.*.command", CheckCommand);
        subscriptions.OnPath("secrets.providers.*.trustedDirs[]", CheckFolder);
    }

    private void CheckCommand(RuleContext context, ConfigNode command)
    {
        if (command.AsString() is not { Length: > 0 } text || command.IsUnresolved)
        {
            return;
        }

        if (text.AsSpan().ContainsAny(ShellCharacters))
        {
            Report(context, command, "holds characters that only a shell understands, and none is used here. Name the program alone, and put what follows it under args.");
        }
        else if (!IsAbsolute(text))
        {
            Report(context, command, "must be the full path of a program. Write where it lies, such as /usr/local/bin/vault.");
        }
    }

    private void CheckFolder(RuleContext context, ConfigNode folder)
    {
        if (folder.AsString() is { Length: > 0 } text && !folder.IsUnresolved && !IsAbsolute(text))
        {
            Report(context, folder, "must be the full path of a folder.");
        }
    }

    private void Report(RuleContext context, ConfigNode node, string mistake) =>
        context.Report(context.Diagnose(Descriptor, context.LocateValue(node), $"{node.Path} {mistake} OpenClaw rejects the file otherwise."));

    /// <summary>A full path of Unix, or of Windows with its drive or server; which of them the machine has is not known here.</summary>
    private static bool IsAbsolute(string path) =>
        path[0] == '/' || path.StartsWith(@"\\", StringComparison.Ordinal) || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '/' or '\\');
}
