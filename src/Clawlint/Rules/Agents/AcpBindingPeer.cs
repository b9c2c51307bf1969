using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>A binding of type acp that does not say which conversation it is for.</summary>
public sealed class AcpBindingPeer : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7201", "acp-binding-peer", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.3.7", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("bindings[]", Check);

    private void Check(RuleContext context, ConfigNode binding)
    {
        if (binding["type"].AsString() == "acp" && binding["match"].Kind == ConfigKind.Object && string.IsNullOrWhiteSpace(binding["match"]["peer"]["id"].AsString()))
        {
            context.Report(context.Diagnose(Descriptor, context.LocateKey(binding["match"]), $"{binding.Path} is of type acp and needs match.peer.id, the conversation that it is for. OpenClaw rejects the file without it.")
                with
            { OpenClawPath = ConfigPath.Append(binding["match"].OpenClawPath, "peer") });
        }
    }
}
