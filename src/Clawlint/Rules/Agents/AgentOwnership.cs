using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Agents;

/// <summary>Several agents, and nothing says which of them owns what is not bound to one.</summary>
public sealed class AgentOwnership : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7085", "agent-ownership", Severity.Error, Effect.Load, FixSafety.Unsafe)
    {
        AuditChecks = ["config.agent_roster.invalid_default_count"],
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("agents", Check);

    private void Check(RuleContext context, ConfigNode agents)
    {
        if (agents["entries"].Kind != ConfigKind.Object)
        {
            CheckList(context, agents["list"]);
            CheckAbsence(context, agents);
            return;
        }

        var entries = agents["entries"].Children.AsEnumerable().ToList();
        var marked = entries.FindAll(static entry => entry["default"].AsBoolean() == true);
        bool isExplicit = agents["ownership"].AsString() == "explicit";
        if (entries.Count == 0 && isExplicit)
        {
            context.ReportKey(Descriptor, agents["entries"], $"{agents["entries"].Path} is empty, and with ownership explicit OpenClaw wants at least one agent. Add one.");
        }

        if (marked.Count > 1)
        {
            context.ReportKey(Descriptor, agents["entries"], "Several agents are marked as the default, and OpenClaw accepts one at most. Keep the mark at one of them.");
        }

        if (isExplicit && marked.Count > 0)
        {
            context.ReportKey(Descriptor, agents["ownership"], "agents.ownership explicit and an agent marked as the default exclude each other. Remove the mark.");
        }
        else if (!isExplicit && entries.Count > 1 && marked.Count != 1 && !IsRetainedFromList(agents))
        {
            context.ReportMissing(Descriptor, agents, "ownership", $"There are {entries.Count} agents, and OpenClaw rejects the file until it says who owns what is bound to none. Set agents.ownership to explicit.", CreateFix(agents));
        }
    }

    /// <summary>Without ownership OpenClaw itself puts one agent in.</summary>
    private void CheckAbsence(RuleContext context, ConfigNode agents)
    {
        if (agents["ownership"].AsString() == "explicit" && agents["entries"].IsMissing && agents["list"].IsMissing && !agents.IsIncomplete)
        {
            context.ReportMissing(Descriptor, agents, "entries", "agents.ownership is explicit, and OpenClaw then wants at least one agent in agents.entries. Add one.");
        }
    }

    /// <summary>OpenClaw turns a list into entries before it looks at them. A list that is still there could not be read as agents.</summary>
    private void CheckList(RuleContext context, ConfigNode list)
    {
        if (!list.IsMissing && list.Parent["entries"].IsMissing)
        {
            context.Claim(list);
            context.Report(context.Diagnose(Descriptor, context.LocateKey(list), $"{list.Path} cannot be read as agents, and OpenClaw rejects the file: it must be a list of objects, each with an id of its own in lower case, and default true or false. Correct it, or write agents.entries.")
                with
            { OpenClawPath = ConfigPath.Append(list.Parent.OpenClawPath, "entries") });
        }
    }

    /// <summary>In a list one default marks the owner; OpenClaw has taken the mark away by the time it checks.</summary>
    private static bool IsRetainedFromList(ConfigNode agents)
    {
        var written = agents.Document.Written.Root["agents"];
        var all = written["list"].Children.AsEnumerable().Concat(written["entries"].Children.AsEnumerable());
        return all.Count(static entry => entry["default"].AsBoolean() == true) == 1;
    }

    private CodeFix CreateFix(ConfigNode agents) =>
        new("Set agents.ownership to explicit", FixSafety.Unsafe, Descriptor.Name, () => MemberEdits.Insert(agents, "ownership", "\"explicit\""));
}
