using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Schema;

namespace Clawlint.Rules.Gateway;

/// <summary>Nothing says whether the gateway runs here or elsewhere.</summary>
public sealed class GatewayModeMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4046", "gateway-mode-missing", Severity.Error, Effect.Start, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        var root = document.Root;
        var gateway = root["gateway"];
        if (root.Kind != ConfigKind.Object || root.IsIncomplete || gateway.IsIncomplete || !gateway["mode"].IsMissing || gateway.Kind is not (ConfigKind.Object or ConfigKind.Missing))
        {
            return;
        }

        var place = gateway.IsMissing ? root : gateway;
        context.ReportKey(Descriptor, place, "gateway.mode is not set, and the gateway refuses to start. Set it to local, or to remote where this machine only connects to a gateway.", MayInsert(context, gateway) ? [CreateFix(root, gateway)] : []);
    }

    /// <summary>A key that stands in the wrong place may be about to make the gateway block; another one beside it would replace it.</summary>
    private static bool MayInsert(RuleContext context, ConfigNode gateway) =>
        !gateway.IsMissing || context.SchemaErrors.All(static error => error.Keyword != SchemaKeyword.AdditionalProperties);

    private CodeFix CreateFix(ConfigNode root, ConfigNode gateway) =>
        new("Set gateway.mode to local", FixSafety.Unsafe, Descriptor.Name, () => gateway.IsMissing
            ? MemberEdits.Insert(root, "gateway", "{\"mode\": \"local\"}")
            : MemberEdits.Insert(gateway, "mode", "\"local\""));
}
