using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Security;

/// <summary>The bot runs any command without asking.</summary>
public sealed class ExecFull : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5240", "exec-full", Severity.Warning, Effect.Exposure)
    {
        AuditChecks = ["tools.exec.security_full_configured"],
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
        // With an open channel beside it, exec-full-open-channel says so, and louder.
        if (FullExec.FindIn(exec) is { IsMissing: false } full && OpenPolicy.FindFirst(context.Document).IsMissing)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(full),
                $"{full.Path} full lets the bot run any command without asking, also one that a message or a web page talked it into. ask and allowlist keep you in between."));
        }
    }
}
