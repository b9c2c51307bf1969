using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Placement;

namespace Clawlint.Rules.Migration;

/// <summary>The gateway's token or password directly under <c>gateway</c>, where the first releases had it.</summary>
public sealed class GatewayTokenLegacy : PlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL3021", "gateway-token-legacy", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway", Check);

    private void Check(RuleContext context, ConfigNode gateway)
    {
        var token = gateway["token"];
        var password = gateway["password"];
        if (token.IsMissing && password.IsMissing)
        {
            return;
        }

        List<Misplacement> keys = [];
        if (!token.IsMissing)
        {
            keys.Add(new Misplacement(token, ["gateway", "auth", "token"]));
        }

        if (!password.IsMissing)
        {
            keys.Add(new Misplacement(password, ["gateway", "auth", "password"]));
        }

        Report(context, keys);
    }

    private protected override string GetAdvice(RuleContext context, Misplacement key) =>
        NeedsConsent(context, key) ? "Move it there and set gateway.auth.mode to the one that clients shall use." : "Move it there.";

    /// <summary>A token and a password together need a mode that says which of them counts; nothing in the file tells.</summary>
    private protected override bool NeedsConsent(RuleContext context, Misplacement key)
    {
        var gateway = key.Node.Parent;
        bool hasToken = !gateway["token"].IsMissing || !gateway["auth"]["token"].IsMissing;
        bool hasPassword = !gateway["password"].IsMissing || !gateway["auth"]["password"].IsMissing;
        return hasToken && hasPassword && gateway["auth"]["mode"].IsMissing;
    }
}
