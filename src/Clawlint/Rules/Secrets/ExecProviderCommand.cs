using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Schema;

namespace Clawlint.Rules.Secrets;

/// <summary>The command that fetches secrets is not the full path of a program.</summary>
public sealed class ExecProviderCommand : Rule
{
    private static readonly TextForm Executable = TextForm.Named("executable");
    private static readonly TextForm FullPath = TextForm.Named("absolute-path-any-system");

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
        if (command.AsString() is not { Length: > 0 } text || context.IsUnknown(command))
        {
            return;
        }

        if (!Executable.Fits(text))
        {
            Report(context, command, string.IsNullOrWhiteSpace(text)
                ? "names no program. Write where it lies, such as /usr/local/bin/vault."
                : "holds characters that only a shell understands, and none is used here. Name the program alone, and put what follows it under args.");
        }
        else if (!FullPath.Fits(text))
        {
            Report(context, command, "must be the full path of a program. Write where it lies, such as /usr/local/bin/vault.");
        }
    }

    private void CheckFolder(RuleContext context, ConfigNode folder)
    {
        if (folder.AsString() is { Length: > 0 } text && !context.IsUnknown(folder) && !FullPath.Fits(text))
        {
            Report(context, folder, "must be the full path of a folder.");
        }
    }

    private void Report(RuleContext context, ConfigNode node, string mistake) =>
        context.Report(context.Diagnose(Descriptor, context.LocateValue(node), $"{node.Path} {mistake} OpenClaw rejects the file otherwise."));
}
