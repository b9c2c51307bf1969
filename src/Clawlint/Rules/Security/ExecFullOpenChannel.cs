using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>Anyone may write to the bot, and the bot runs any command without asking.</summary>
public sealed class ExecFullOpenChannel : Rule
{
    /// <inheritdoc/>
    /// <remarks>An error although it works: OpenClaw's own security audit calls it critical.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5094", "exec-full-open-channel", Severity.Error, Effect.Exposure)
    {
        AuditChecks = ["tools.exec.security_full_configured", "security.exposure.open_channels_with_exec"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string section in FullExec.Sections)
        {
            subscriptions.OnPath(section, Check);
        }
    }

    private void Check(RuleContext context, ConfigNode exec)
    {
        if (FullExec.FindIn(exec) is { IsMissing: false } full && OpenPolicy.FindFirst(context.Document) is { IsMissing: false } policy)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(full),
                $"{full.Path} full lets the bot run any command without asking, and {policy.Path} lets anyone give it orders: together they open this machine to strangers. Close one of them; ask and allowlist are safer here.") with
            {
                Related = [new RelatedLocation(context.LocateValue(policy), "anyone may write to the bot")],
            });
        }
    }
}
