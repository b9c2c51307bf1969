using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Gateway;

/// <summary>A port that no machine has.</summary>
public sealed class PortRange : Rule
{
    private const double LargestPort = 65535;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4055", "port-range", Severity.Error, Effect.Load, FixSafety.Unsafe)
    {
        Releases =
        [
            new(null, "2026.7.35", Severity.Error, Effect.Start, FixSafety.Unsafe),
            new("2026.8.1", null, Severity.Error, Effect.Load, FixSafety.Unsafe),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.port", Check);

    private void Check(RuleContext context, ConfigNode port)
    {
        if (port.AsNumber() is not { } number || number is >= 1 and <= LargestPort)
        {
            return;
        }

        context.Claim(port);
        var finding = context.Diagnose(Descriptor, context.LocateValue(port), "");
        var effect = number < 1 ? Effect.Load : finding.Effect; // the older schemas have no upper bound
        context.Report(finding with
        {
            Message = $"Ports go from 1 to 65535, and gateway.port is outside: {(effect == Effect.Load ? "OpenClaw rejects the file" : "the gateway cannot start")}. Choose another one; without it the port is 18789.",
            Effect = effect,
            Fixes = [new CodeFix("Remove gateway.port, so that it is 18789", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.Remove(port))],
        });
    }
}
