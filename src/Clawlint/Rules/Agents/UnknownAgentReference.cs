using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
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
        foreach (string path in ReferencePlace.UsesOf(ReferenceKind.Agent))
        {
            subscriptions.OnPath(path, (context, id) => Check(context, id, path));
        }
    }

    private static readonly OpenClawRelease HasEntries = OpenClawRelease.Parse("2026.8.1");
    private static readonly OpenClawRelease ChecksBindings = OpenClawRelease.Parse("2026.5.27");
    private static readonly string[] Owners = ["agents.defaults.heartbeat.agentId", "agents.defaults.systemAgent.agentId", "talk.agentId"];

    private void Check(RuleContext context, ConfigNode id, string path)
    {
        if (id.AsString() is not { } text || text.Contains('*', StringComparison.Ordinal) || context.Document.Root["agents"].IsIncomplete)
        {
            return;
        }

        bool isGroup = path.StartsWith("broadcast.", StringComparison.Ordinal);
        bool isKnown = isGroup ? id.Parent.HasName("strategy") || AgentRoster.IdsIn(context.Document).Contains(text, StringComparer.Ordinal) : IsKnown(context, text, path);
        bool isRejected = IsRejected(context, path, isGroup);
        if (!isKnown && (isRejected || AgentRoster.In(context.Document).Any()) && !context.IsUnknown(id))
        {
            Report(context, id, isRejected);
        }
    }

    /// <summary>The agents of the config. Without any, OpenClaw has one called main, which may be bound although it is none of the entries. Groups compare ids as they are written.</summary>
    private static bool IsKnown(RuleContext context, string text, string path) =>
        context.References.FindDeclarations(ReferenceKind.Agent, text).Any()
        || (AgentId.Normalize(text) == "main" && (!Owners.Contains(path) || !AgentRoster.In(context.Document).Any()));

    /// <summary>Whether OpenClaw rejects the file for it; elsewhere, and in older releases, what names the agent never applies.</summary>
    private static bool IsRejected(RuleContext context, string path, bool isGroup)
    {
        var release = context.Target.Release;
        bool hasRoster = AgentRoster.In(context.Document).Any();
        return isGroup ? release >= HasEntries || hasRoster
            : Owners.Contains(path) ? release >= HasEntries
            : path == "bindings[].agentId" && (release >= HasEntries || (release >= ChecksBindings && hasRoster));
    }

    private void Report(RuleContext context, ConfigNode id, bool isRejected)
    {
        if (isRejected)
        {
            context.ReportValue(Descriptor, id, $"{id.Path} names an agent that the config does not have, and OpenClaw rejects the file. Name one of its agents, or add this one.");
        }
        else
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(id), $"{id.Path} names an agent that the config does not have, so it never applies. Name one of its agents, or add this one.") with
            {
                Severity = Severity.Warning,
                Effect = Effect.Ignored,
            });
        }
    }
}
