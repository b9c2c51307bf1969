using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>Two agents that share one folder for their state.</summary>
public sealed class AgentDirDuplicate : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7087", "agent-dir-duplicate", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        var agents = AgentRoster.In(document).ToList();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, node) in agents)
        {
            seen.TryAdd(FolderOf(id, default), AgentId.Normalize(id));
        }

        foreach (var (id, node) in agents.Where(static agent => !string.IsNullOrWhiteSpace(agent.Node["agentDir"].AsString()) && !agent.Node["agentDir"].IsUnresolved))
        {
            var folder = node["agentDir"];
            string agent = AgentId.Normalize(id);
            if (!seen.TryAdd(FolderOf(id, folder), agent) && seen[FolderOf(id, folder)] != agent)
            {
                context.Report(context.Diagnose(Descriptor, context.LocateValue(folder), $"The agents {seen[FolderOf(id, folder)]} and {agent} share one folder, and OpenClaw rejects the file: their credentials and sessions would mix. Give each a folder of its own.")
                    with
                { OpenClawPath = node.Parent.OpenClawPath });
            }
        }
    }

    /// <summary>The folder as text: where it really lies is not asked. Without one, an agent's lies in the state folder.</summary>
    private static string FolderOf(string id, ConfigNode folder)
    {
        string path = folder.AsString()?.Trim() ?? $"~/.openclaw/agents/{AgentId.Normalize(id)}/agent";
        return path.StartsWith('~') ? "~" + Path.GetFullPath("/" + path[1..]) : Path.GetFullPath(path, "/");
    }
}
