using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>Two agents whose ids are one and the same to OpenClaw.</summary>
public sealed class AgentIdCollision : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7200", "agent-id-collision", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("agents.entries", Check);

    private void Check(RuleContext context, ConfigNode entries)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Members)
        {
            string id = AgentId.Normalize(entry.Name!);
            if (!first.TryAdd(id, entry.Name!))
            {
                context.ReportKey(Descriptor, entry, $"The agent ids {first[id]} and {entry.Name} are the same to OpenClaw, which reads both as {id}. Rename one.");
            }
        }
    }
}
