using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>The gateway tells the whole local network more about its machine than it must.</summary>
public sealed class MdnsFull : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5060", "mdns-full", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["discovery.mdns_full_mode"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("discovery.mdns.mode", Check);

    private void Check(RuleContext context, ConfigNode mode)
    {
        if (mode.AsString() == "full")
        {
            const string message = "discovery.mdns.mode full tells everyone in the local network where the program lies and which port SSH has. Set it to minimal, which is enough to be found.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(mode), message) with
            {
                Fixes = [new CodeFix("Set discovery.mdns.mode to minimal", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.SetValue(mode, "\"minimal\""))],
            });
        }
    }
}
