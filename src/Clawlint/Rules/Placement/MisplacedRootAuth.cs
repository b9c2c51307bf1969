using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>Settings of the gateway's authentication under the root <c>auth</c>, which is for model credentials.</summary>
public sealed class MisplacedRootAuth : PlacementRule
{
    private static readonly string[] GatewayKeys = ["mode", "token", "password", "allowTailscale", "identityScopes", "rateLimit", "trustedProxy"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2017", "misplaced-root-auth", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("auth", Check);

    private void Check(RuleContext context, ConfigNode auth)
    {
        List<Misplacement>? keys = null;
        foreach (string name in GatewayKeys)
        {
            if (auth[name] is { IsMissing: false } key)
            {
                (keys ??= []).Add(new Misplacement(key, ["gateway", "auth", name]));
            }
        }

        if (keys is not null)
        {
            Report(context, keys);
        }
    }
}
