using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A setting names an agent that the config does not have.</summary>
public sealed class UnknownAgentReference : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7086", "unknown-agent-reference", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.heartbeat.agentId", CheckOwner);
        subscriptions.OnPath("agents.defaults.systemAgent.agentId", CheckOwner);
        subscriptions.OnPath("talk.agentId", CheckOwner);
        subscriptions.OnPath("bindings[].agentId", CheckBinding);
        subscriptions.OnPath("broadcast.*", CheckBroadcast);
    }

    private static readonly OpenClawRelease HasEntries = OpenClawRelease.Parse("2026.8.1");
    private static readonly OpenClawRelease ChecksBindings = OpenClawRelease.Parse("2026.5.27");

    private void CheckOwner(RuleContext context, ConfigNode id)
    {
        var known = IdsIn(context.Document);
        if (id.AsString() is { } text && !known.Contains(AgentId.Normalize(text)) && context.Target.Release >= HasEntries)
        {
            Report(context, id);
        }
    }

    /// <summary>With entries there is always an agent, and main may be named although it is none of them.</summary>
    private void CheckBinding(RuleContext context, ConfigNode id)
    {
        bool hasEntries = context.Target.Release >= HasEntries;
        if (id.AsString() is { } text
            && (hasEntries ? text != "main" : context.Target.Release >= ChecksBindings && AgentRoster.In(context.Document).Any())
            && !IdsIn(context.Document).Contains(AgentId.Normalize(text)))
        {
            Report(context, id);
        }
    }

    /// <summary>Here the ids are compared as they are written; older releases look only where there are agents.</summary>
    private void CheckBroadcast(RuleContext context, ConfigNode group)
    {
        var known = AgentRoster.IdsIn(context.Document).ToHashSet(StringComparer.Ordinal);
        if (group.HasName("strategy") || (context.Target.Release < HasEntries && !AgentRoster.In(context.Document).Any()))
        {
            return;
        }

        var ids = group.Kind == ConfigKind.Object ? group["agents"] : group;
        foreach (var id in ids.Children)
        {
            if (id.AsString() is { } text && !known.Contains(text))
            {
                Report(context, id);
            }
        }
    }

    private void Report(RuleContext context, ConfigNode id)
    {
        if (!context.IsUnknown(id))
        {
            context.ReportValue(Descriptor, id, $"{id.Path} names an agent that the config does not have, and OpenClaw rejects the file. Name one of its agents, or add this one.");
        }
    }

    private static HashSet<string> IdsIn(ConfigDocument document) => [.. AgentRoster.IdsIn(document).Select(AgentId.Normalize)];
}
