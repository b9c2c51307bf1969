using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>Settings of the gateway at the root of the config instead of under <c>gateway</c>.</summary>
public sealed class MisplacedRootGatewayKey : PlacementRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2019", "misplaced-root-gateway-key", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("", Check);

    private void Check(RuleContext context, ConfigNode root)
    {
        List<Misplacement>? keys = null;
        Span<char> buffer = stackalloc char[32];
        if (root.Kind != ConfigKind.Object)
        {
            return;
        }

        foreach (var child in root.Members)
        {
            if (IsGatewayKey(child.GetName(buffer), child))
            {
                (keys ??= []).Add(new Misplacement(child, ["gateway", child.Name!]));
            }
        }

        if (keys is not null)
        {
            Report(context, keys);
        }
    }

    /// <summary>A key of this name and with the kind of value that it has under <c>gateway</c>; anything else may be another mistake.</summary>
    private static bool IsGatewayKey(ReadOnlySpan<char> name, ConfigNode value) => name switch
    {
        "bind" or "customBindHost" => value.Kind == ConfigKind.String,
        "port" => value.Kind is ConfigKind.Number or ConfigKind.String,
        "mode" => value.AsString() is "local" or "remote",
        "remote" or "tailscale" or "tls" => value.Kind == ConfigKind.Object,
        "trustedProxies" => value.Kind == ConfigKind.Array,
        _ => false,
    };
}
