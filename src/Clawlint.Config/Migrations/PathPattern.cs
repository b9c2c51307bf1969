using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>
/// Places of a config: names separated by dots, where <c>*</c> stands for any member, <c>a|b</c> for one of several and <c>[]</c> for
/// any element. In the target of a move <c>*</c> is the name that the source's wildcard met, and <c>\*</c> the name <c>*</c>.
/// </summary>
internal sealed class PathPattern(string text)
{
    private const string Any = "*";
    private const string Element = "[]";

    private readonly string[][] _steps = [.. text.Split('.').Select(static step => step.Split('|'))];

    /// <summary>True when a config may hold such a place; looks at the names before the first wildcard.</summary>
    public bool MayLie(ConfigNode root)
    {
        var node = root;
        foreach (string[] step in _steps.TakeWhile(static step => step is [not (Any or Element)]))
        {
            node = node[step[0]];
        }

        return !node.IsMissing;
    }

    /// <summary>The places in a draft.</summary>
    public IEnumerable<PatternMatch> Find(Draft draft, int root)
    {
        List<PatternMatch> found = [new PatternMatch(Draft.None, root, [], [])];
        foreach (string[] step in _steps)
        {
            found = [.. found.SelectMany(match => Below(draft, match, step))];
        }

        return found;
    }

    /// <summary>The steps of a target, with the names that the source's wildcards met.</summary>
    public IEnumerable<string> Fill(IReadOnlyList<string> captures)
    {
        int next = 0;
        return [.. _steps.Select(step => step[0] == Any ? captures[next++] : step[0].TrimStart('\\'))];
    }

    private static IEnumerable<PatternMatch> Below(Draft draft, PatternMatch match, string[] step)
    {
        var kind = draft.KindOf(match.Value);
        if (kind == ConfigKind.Array && step is [Element])
        {
            return draft.Children(match.Value).Select((element, place) => match.Step(element, new ConfigPathStep(null, place), capture: null));
        }

        return kind != ConfigKind.Object || step is [Element] ? []
            : step is [var name] && name != Any ? Member(draft, match, name, capture: null)
            : step is [Any] ? draft.Children(match.Value).Select(member => match.Step(member, new ConfigPathStep(draft.NameOf(member), Draft.None), draft.NameOf(member)))
            : step.SelectMany(choice => Member(draft, match, choice, choice));
    }

    private static IEnumerable<PatternMatch> Member(Draft draft, PatternMatch match, string name, string? capture) =>
        draft.Find(match.Value, name) is not Draft.None and var member ? [match.Step(member, new ConfigPathStep(name, Draft.None), capture)] : [];
}
