using System.IO.Enumeration;
using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>One layer of what an agent's tools are narrowed down by: a list of those allowed, and one of those denied.</summary>
internal sealed class ToolPolicy
{
    private static readonly ReleaseFacts Groups = new("facts/tool-groups.txt");
    private static readonly ReleaseFacts Aliases = new("facts/tool-aliases.txt");

    private readonly OpenClawRelease _release;
    private readonly List<string> _allowed;
    private readonly List<string> _denied;

    /// <summary>A layer of names, groups and patterns; nothing allowed by name allows everything that is not denied.</summary>
    public ToolPolicy(OpenClawRelease release, IEnumerable<string> allowed, IEnumerable<string> denied)
    {
        _release = release;
        _allowed = Expand(allowed);
        _denied = Expand(denied);
    }

    /// <summary>The layer that a section with <c>allow</c>, <c>alsoAllow</c> and <c>deny</c> makes.</summary>
    public static ToolPolicy Read(ConfigNode section, OpenClawRelease release)
    {
        var also = NamesIn(section["alsoAllow"]);
        var allowed = NamesIn(section["allow"]);
        return new ToolPolicy(release, also.Count == 0 ? allowed : allowed.Count == 0 ? [.. also, "*"] : [.. allowed, .. also], NamesIn(section["deny"]));
    }

    /// <summary>The texts of a list.</summary>
    public static List<string> NamesIn(ConfigNode list) => [.. list.Children.AsEnumerable().Select(static name => name.AsString()).OfType<string>()];

    /// <summary>True where the layer lets an agent use a tool; who may write files may also patch them.</summary>
    public bool Allows(string tool) =>
        !IsAny(_denied, tool) && (_allowed.Count == 0 || IsAny(_allowed, tool) || (tool == "apply_patch" && IsAny(_allowed, "write")));

    private static bool IsAny(List<string> patterns, string tool) => patterns.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, tool));

    private List<string> Expand(IEnumerable<string> names) =>
        [.. names.Select(Normalize).Where(static name => name.Length > 0).SelectMany(name => name.StartsWith("group:", StringComparison.Ordinal) ? ToolsOf(name) : [name])];

    /// <summary>A group that the release does not know stands for a tool of that name, which there is none of.</summary>
    private IEnumerable<string> ToolsOf(string group) =>
        Groups.At(_release).Where(fact => fact.StartsWith(group + " ", StringComparison.Ordinal)).Select(fact => fact[(group.Length + 1)..]).DefaultIfEmpty(group);

    private string Normalize(string name)
    {
        string key = name.Trim().ToLowerInvariant();
        return Aliases.At(_release).FirstOrDefault(fact => fact.StartsWith(key + " ", StringComparison.Ordinal))?[(key.Length + 1)..] ?? key;
    }
}
