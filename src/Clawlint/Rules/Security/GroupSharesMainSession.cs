using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>Everyone in a group takes part in the session that the owner works in.</summary>
public sealed class GroupSharesMainSession : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5274", "group-shares-main-session", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["security.trust_model.group_scope_main"],
        Releases = [new("2026.8.1", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("session.groupScope", Check);
        subscriptions.OnPath("bindings[].session.groupScope", (context, scope) =>
        {
            if (!scope.Parent.Parent["match"]["peer"]["kind"].HasText("direct"))
            {
                Check(context, scope);
            }
        });
    }

    private void Check(RuleContext context, ConfigNode scope)
    {
        if (scope.HasText("main"))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateValue(scope),
                $"{scope.Path} main puts groups into the agent's main session: everyone in them can ask for what you told the bot alone. Set it to per-group.") with
            {
                Fixes = [new CodeFix($"Set {scope.Path} to per-group", FixSafety.Unsafe, $"{Descriptor.Name}@{scope.Path}", () => MemberEdits.SetValue(scope, "\"per-group\""))],
            });
        }
    }
}
