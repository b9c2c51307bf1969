using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.State;

/// <summary>The config lies in a folder that is copied to other machines.</summary>
public sealed class ConfigSyncedFolder : Rule
{
    /// <summary>What OpenClaw's own audit looks for in the paths.</summary>
    private static readonly string[] Services = ["icloud", "dropbox", "google drive", "googledrive", "onedrive"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8114", "config-synced-folder", Severity.Warning, Effect.Exposure)
    {
        AuditChecks = ["fs.synced_dir"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        if (context.World is { Scope.IsMachine: true } world
            && Array.Find(Services, service => world.StateFolder.Contains(service, StringComparison.OrdinalIgnoreCase) || world.Scope.ConfigPath.Contains(service, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateStart(),
                $"The config or its state lies in a folder of {found}, which copies it to other machines: tokens leave this one, and two gateways may write one state. Move it to a folder that is not synchronised, and name that in OPENCLAW_STATE_DIR."));
        }
    }
}
