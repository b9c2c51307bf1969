using Clawlint.Config;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>Which tools an agent may use: by a profile, by the policies of the config and its own, and by those of the sandbox where everything runs in one.</summary>
internal sealed class ToolAccess
{
    private static readonly ReleaseFacts Profiles = new("facts/tool-profiles.txt");
    private static readonly ReleaseFacts SandboxTools = new("facts/sandbox-tools.txt");

    private readonly ConfigDocument _document;
    private readonly OpenClawRelease _release;
    private readonly List<ToolPolicy> _policies;

    /// <summary>What an agent may do.</summary>
    /// <param name="document">The config.</param>
    /// <param name="release">The release.</param>
    /// <param name="agent">The agent; missing for what all have that say nothing themselves.</param>
    /// <param name="model">The model that it works with, where policies for providers and models count too.</param>
    public ToolAccess(ConfigDocument document, OpenClawRelease release, ConfigNode agent, ModelName model = default)
    {
        _document = document;
        _release = release;
        Agent = agent;
        _policies = [];
        AddProfile();
        foreach (var section in (ReadOnlySpan<ConfigNode>)[Shared, agent["tools"]])
        {
            _policies.Add(ToolPolicy.Read(section, release));
            if (model.Provider is { Length: > 0 } provider)
            {
                _policies.Add(ToolPolicy.Read(Find(section["byProvider"], model.Key) is { IsMissing: false } exact ? exact : Find(section["byProvider"], provider), release));
            }
        }

        if (SandboxMode == "all")
        {
            AddSandbox();
        }
    }

    /// <summary>What an agent may do that says nothing of it itself.</summary>
    private ToolAccess(ToolAccess shared, ConfigNode agent)
    {
        _document = shared._document;
        _release = shared._release;
        _policies = shared._policies;
        Agent = agent;
    }

    /// <summary>The agent; missing for what all have that say nothing themselves.</summary>
    public ConfigNode Agent { get; }

    /// <summary>Where the agent's settings stand.</summary>
    public string Path => Agent.IsMissing ? "agents.defaults" : Agent.Path;

    /// <summary>When it works in a sandbox: <c>off</c>, <c>non-main</c> or <c>all</c>.</summary>
    public string SandboxMode => Inherit("sandbox", "mode").AsString() ?? "off";

    /// <summary>What the sandbox sees of its workspace: <c>none</c>, <c>ro</c> or <c>rw</c>.</summary>
    public string WorkspaceAccess => Inherit("sandbox", "workspaceAccess").AsString() ?? "none";

    /// <summary>Where its commands run: <c>auto</c>, <c>sandbox</c>, <c>gateway</c> or <c>node</c>.</summary>
    public string ExecHost => (Agent["tools"]["exec"]["host"].AsString() ?? Shared["exec"]["host"].AsString()) ?? "auto";

    /// <summary>True where its file tools stay inside the workspace.</summary>
    public bool IsWorkspaceOnly => (Agent["tools"]["fs"]["workspaceOnly"] is { IsMissing: false } own ? own : Shared["fs"]["workspaceOnly"]).AsBoolean() == true;

    /// <summary>True where it may run commands outside a sandbox.</summary>
    public bool RunsCommands => SandboxMode != "all" && (Allows("exec") || Allows("process"));

    /// <summary>True where it may read or change files outside its workspace and outside a sandbox.</summary>
    public bool ReachesFiles => SandboxMode != "all" && !IsWorkspaceOnly && (Allows("read") || Allows("write") || Allows("edit") || Allows("apply_patch"));

    private ConfigNode Shared => _document.Find("tools");

    /// <summary>What the agents of a config may do, those first that say nothing themselves.</summary>
    public static IReadOnlyList<ToolAccess> OfAll(ConfigDocument document, OpenClawRelease release)
    {
        var shared = new ToolAccess(document, release, agent: default);
        List<ToolAccess> all = [shared];
        foreach (var (_, agent) in AgentRoster.In(document))
            all.Add(agent["tools"].IsMissing && agent["sandbox"].IsMissing ? new ToolAccess(shared, agent) : new ToolAccess(document, release, agent));
        return all;
    }

    /// <summary>True where the agent may use a tool.</summary>
    public bool Allows(string tool) => _policies.TrueForAll(policy => policy.Allows(tool));

    private void AddProfile()
    {
        var tools = Agent["tools"];
        string? profile = tools["profile"].AsString() ?? Shared["profile"].AsString();
        var allowed = Profiles.At(_release).Where(fact => fact.StartsWith(profile + " ", StringComparison.Ordinal)).Select(fact => fact[(profile!.Length + 1)..]).ToList();
        if (allowed.Count > 0)
        {
            var also = tools["alsoAllow"] is { Kind: ConfigKind.Array } own ? own : Shared["alsoAllow"];
            _policies.Add(new ToolPolicy(_release, [.. allowed, .. ToolPolicy.NamesIn(also)], []));
        }
    }

    private void AddSandbox()
    {
        var allow = SandboxList("allow");
        var also = ToolPolicy.NamesIn(SandboxList("alsoAllow"));
        var allowed = allow.Kind == ConfigKind.Array ? ToolPolicy.NamesIn(allow) : Defaults("allow");
        bool allowsAll = allow.Kind == ConfigKind.Array && allowed.Count == 0;
        List<string> named = allowsAll ? [] : [.. allowed, .. also];
        var deny = SandboxList("deny");
        var explicitly = new ToolPolicy(_release, [.. ToolPolicy.NamesIn(allow), .. also, "-"], []);
        _policies.Add(new ToolPolicy(_release, named, deny.Kind == ConfigKind.Array ? ToolPolicy.NamesIn(deny) : Defaults("deny").Where(tool => !explicitly.Allows(tool))));
    }

    private ConfigNode SandboxList(string name) =>
        Agent["tools"]["sandbox"]["tools"][name] is { Kind: ConfigKind.Array } own ? own : Shared["sandbox"]["tools"][name];

    private List<string> Defaults(string kind) =>
        [.. SandboxTools.At(_release).Where(fact => fact.StartsWith(kind + " ", StringComparison.Ordinal)).Select(fact => fact[(kind.Length + 1)..])];

    private ConfigNode Inherit(string section, string name) =>
        Agent[section][name] is { IsMissing: false } own ? own : _document.Find("agents", "defaults", section, name);

    private static ConfigNode Find(ConfigNode section, string name) =>
        section.Members.AsEnumerable().FirstOrDefault(member => string.Equals(member.Name!.Trim(), name, StringComparison.OrdinalIgnoreCase));
}
