using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>An address to listen on that the bind mode does not use.</summary>
public sealed class CustomBindHostUnused : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4049", "custom-bind-host-unused", Severity.Warning, Effect.Ignored, FixSafety.Safe)
    {
        Releases = [new("2026.2.21", null, Severity.Warning, Effect.Ignored, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.customBindHost", Check);

    private void Check(RuleContext context, ConfigNode host)
    {
        var bind = host.Parent["bind"];
        if (bind.AsString() == "custom" || bind.IsUnresolved || host.Parent.IsIncomplete)
        {
            return;
        }

        string mode = bind.AsString() is null ? "gateway.bind is not set" : "gateway.bind is another mode";
        string message = $"gateway.customBindHost has no effect: only gateway.bind: \"custom\" uses it, and {mode}. Remove it, or set gateway.bind to custom.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(host), message) with
        {
            Fixes = [new CodeFix("Remove gateway.customBindHost", FixSafety.Safe, Descriptor.Name, () => MemberEdits.Remove(host))],
        });
    }
}
