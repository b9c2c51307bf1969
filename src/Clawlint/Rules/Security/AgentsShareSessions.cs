using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Security;

/// <summary>Several agents, and each may read the conversations of all.</summary>
public sealed class AgentsShareSessions : Rule
{
    private static readonly OpenClawRelease HasSearch = OpenClawRelease.Parse("2026.8.1");

    private static readonly string[] SessionTools = ["sessions_list", "sessions_history", "sessions_search", "sessions_send", "session_status"];

    /// <inheritdoc/>
    /// <remarks>Info, though OpenClaw's audit warns where agents differ in what they may do: it is what OpenClaw does by itself.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5275", "agents-share-sessions", Severity.Info, Effect.Exposure)
    {
        AuditChecks = ["security.trust_model.cross_agent_session_access_default"],
        Releases = [new("2026.9.2", null, Severity.Info, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("agents", Check);

    private void Check(RuleContext context, ConfigNode agents)
    {
        var tools = context.Document.Find("tools");
        var visibility = tools["sessions"]["visibility"];
        var between = tools["agentToAgent"];
        bool isLimited = visibility.AsString()?.Trim().ToLowerInvariant() is "self" or "tree" or "agent"
            || between["enabled"].AsBoolean() == false || between["allow"].Children.Count > 0 || agents.IsIncomplete || tools.IsIncomplete;
        var all = isLimited ? [] : context.ToolAccess;

        // The first is what all have that say nothing themselves.
        if (all.Count < 3 || !all.Skip(1).Any(agent => Reaches(context, agent)))
        {
            return;
        }

        var roster = agents["entries"].IsMissing ? agents["list"] : agents["entries"];
        context.Report(context.Diagnose(
            Descriptor,
            visibility.IsMissing ? context.LocateKey(roster) : context.LocateValue(visibility),
            "Each agent may read the conversations of all the others. If they serve different people, set tools.sessions.visibility to agent, or list in tools.agentToAgent.allow which may."));
    }

    /// <summary>Where everything runs in a sandbox, an agent sees the sessions that it began itself, unless the config says otherwise.</summary>
    private static bool Reaches(RuleContext context, ToolAccess agent) =>
        (agent.SandboxMode != "all" || context.Document.Find("agents", "defaults", "sandbox", "sessionToolsVisibility").HasText("all"))
        && Array.Exists(SessionTools, tool => agent.Allows(tool) && (tool != "sessions_search" || context.Target.Release >= HasSearch));
}
