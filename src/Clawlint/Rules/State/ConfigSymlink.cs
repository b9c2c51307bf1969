using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.State;

/// <summary>The config or the state folder is a symbolic link.</summary>
public sealed class ConfigSymlink : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8113", "config-symlink", Severity.Warning, Effect.Ignored)
    {
        AuditChecks = ["fs.config.symlink", "fs.state_dir.symlink"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        if (context.World is not { Scope.IsMachine: true } world)
        {
            return;
        }

        if (world.Files.Files.ResolveLink(world.Scope.ConfigPath) is var target && target != world.Scope.ConfigPath)
        {
            Report(context, $"The config is a link to {target}. OpenClaw writes no settings through it, and whoever may change that file changes the gateway. Put the file itself here.");
        }

        if (world.Files.Files.ResolveLink(world.StateFolder) is var folder && folder != world.StateFolder)
        {
            Report(context, $"The state folder is a link to {folder}: whoever may change what lies there changes the gateway. Name the folder itself, in OPENCLAW_STATE_DIR.");
        }
    }

    private void Report(RuleContext context, string message) => context.Report(context.Diagnose(Descriptor, context.LocateStart(), message));
}
