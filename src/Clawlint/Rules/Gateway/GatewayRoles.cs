using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>The gateway's default role is not among its roles, or there are none.</summary>
public sealed class GatewayRoles : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4203", "gateway-roles", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.roles", Check);

    private void Check(RuleContext context, ConfigNode roles)
    {
        var definitions = roles["definitions"];
        if (definitions is { Kind: ConfigKind.Object, Children.Count: 0 } && !definitions.IsIncomplete)
        {
            context.ReportKey(Descriptor, definitions, $"{definitions.Path} is empty, and OpenClaw rejects the file. Define a role, or remove gateway.roles.");
        }

        if (roles["default"].AsString() is { } name && definitions.Kind == ConfigKind.Object && definitions[name.Trim()].IsMissing && !definitions.IsIncomplete)
        {
            context.ReportValue(Descriptor, roles["default"], $"{roles["default"].Path} names no role of gateway.roles.definitions, and OpenClaw rejects the file. Name one of them.");
        }
    }
}
