using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>Everyone on a channel, or a crowd, may have commands run outside the sandbox.</summary>
public sealed class ElevatedWildcard : Rule
{
    private const string Everyone = "tools.elevated.allowFrom.*.wildcard";
    private const string Many = "tools.elevated.allowFrom.*.large";

    /// <summary>OpenClaw's audit calls a longer list large.</summary>
    private const int LargeList = 25;

    /// <inheritdoc/>
    /// <remarks>An error although it works: OpenClaw's own security audit calls it critical.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5095", "elevated-wildcard", Severity.Error, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = [Everyone, Many],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("tools.elevated.allowFrom.*", Check);

    private void Check(RuleContext context, ConfigNode senders)
    {
        if (senders.Parent.Parent["enabled"].AsBoolean() == false)
        {
            return;
        }

        int count = 0;
        foreach (var sender in senders.Children)
        {
            count++;
            if (sender.AsString()?.Trim() == "*")
            {
                ReportWildcard(context, sender);
                return;
            }
        }

        if (count > LargeList)
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateKey(senders),
                $"{senders.Path} lets {count} people have commands run outside the sandbox. Keep it to those who need it.") with
            {
                Severity = Severity.Warning,
                AuditChecks = [Many],
            });
        }
    }

    private void ReportWildcard(RuleContext context, ConfigNode sender) =>
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(sender),
            $"\"*\" in {sender.Parent.Path} lets everyone on the channel have commands run outside the sandbox. Name the people who may.") with
        {
            AuditChecks = [Everyone],
            Fixes = [new CodeFix($"Remove \"*\" from {sender.Parent.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{sender.Path}", () => MemberEdits.RemoveElement(sender))],
        });
}
