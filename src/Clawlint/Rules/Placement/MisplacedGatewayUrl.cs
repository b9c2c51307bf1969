using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>The URL of a remote gateway directly under <c>gateway</c>.</summary>
public sealed class MisplacedGatewayUrl : ListedPlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2200", "misplaced-gateway-url", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <summary>Only in remote mode is it sure that the URL is the one to connect to, and not the gateway's own address.</summary>
    private protected override bool NeedsConsent(RuleContext context, Misplacement key) => key.Node.Parent["mode"].AsString() != "remote";

    private protected override string GetAdvice(RuleContext context, Misplacement key) => NeedsConsent(context, key)
        ? "Move it there and set gateway.mode to remote if this machine is to use a gateway elsewhere; the gateway's own address is gateway.bind and gateway.port."
        : base.GetAdvice(context, key);
}
