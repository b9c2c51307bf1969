using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Rules.Agents;

namespace Clawlint.Rules.Security;

/// <summary>An agent has a list of skills, and can get around it by running commands.</summary>
public sealed class SkillsBesideExec : Rule
{
    /// <inheritdoc/>
    /// <remarks>Info, though OpenClaw's audit warns: a list of skills is seldom meant to keep an agent from MCP servers.</remarks>
    public override RuleDescriptor Descriptor { get; } = new("CL5278", "skills-beside-exec", Severity.Info, Effect.Exposure)
    {
        AuditChecks = ["tools.exec.agent_skill_mcp_boundary_drift"],
        Releases = [new("2026.7.1", null, Severity.Info, Effect.Exposure, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.skills", Check);
        subscriptions.OnPath("agents.entries.*.skills", Check);
        subscriptions.OnPath("agents.list[].skills", Check);
    }

    private void Check(RuleContext context, ConfigNode skills)
    {
        bool hasServers = context.Document.Find("mcp", "servers").Members.AsEnumerable().Any(static server => server["enabled"].AsBoolean() != false);
        var agent = new ToolAccess(context.Document, context.Target.Release, skills.Parent.HasName("defaults") ? default : skills.Parent);
        bool runsOutside = agent.ExecHost is "gateway" or "node" || (agent.ExecHost == "auto" && agent.SandboxMode == "off");
        if (hasServers && runsOutside && !IsDenied(context.Document, agent.Agent))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateKey(skills),
                $"{skills.Path} decides which skills the agent is shown, not what its commands can reach: run outside a sandbox, they can use every server of mcp.servers. Deny exec, or use a sandbox, where agents must be kept from each other's servers."));
        }
    }

    /// <summary>By its own mode or security, else by those of all.</summary>
    private static bool IsDenied(ConfigDocument document, ConfigNode agent)
    {
        var own = agent["tools"]["exec"];
        var shared = document.Find("tools", "exec");
        var exec = own["mode"].IsMissing && own["security"].IsMissing ? shared : own;
        return (exec["mode"].IsMissing ? exec["security"] : exec["mode"]).HasText("deny");
    }
}
