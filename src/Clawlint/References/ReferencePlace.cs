using System.Collections.Concurrent;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Rules;

namespace Clawlint.References;

/// <summary>A line of <c>schema/facts/references.txt</c>: a place where a config declares or uses ids.</summary>
internal sealed record ReferencePlace(ReferenceKind Kind, bool IsDeclaration, string Path, string Owner)
{
    private static readonly ConcurrentDictionary<OpenClawRelease, ReferencePlace[]> Known = new();
    private static readonly ReleaseFacts Facts = new("facts/references.txt");
    private static readonly ReleaseFacts ModelPlaces = new("facts/model-references.txt");

    /// <summary>True where the id is the member's key.</summary>
    public bool IsKey => IsDeclaration && Path.EndsWith(".*", StringComparison.Ordinal);

    /// <summary>The places of a release.</summary>
    public static IReadOnlyList<ReferencePlace> At(OpenClawRelease release) => Known.GetOrAdd(release, static release =>
        [.. Facts.At(release).Select(Parse), .. ModelPlaces.At(release).Where(static path => !path.EndsWith(".models.*", StringComparison.Ordinal)).Select(static path => new ReferencePlace(ReferenceKind.Model, false, path, ""))]);

    /// <summary>The paths at which ids of a kind are used, in any release.</summary>
    public static IEnumerable<string> UsesOf(ReferenceKind kind) => Facts.All.Select(Parse).Where(place => place.Kind == kind && !place.IsDeclaration).Select(static place => place.Path);

    private string[] Steps { get; } = Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');

    /// <summary>Whether a path leads to the place.</summary>
    public bool Matches(IReadOnlyList<ConfigPathStep> path) =>
        Steps is var steps && steps.Length == path.Count && steps.Zip(path).All(static pair => pair.First == "[]" ? pair.Second.Name is null : pair.Second.Name is { } name && (pair.First == "*" || pair.First == name));

    /// <summary>Every value of a config that lies at the place.</summary>
    public List<ConfigNode> FindIn(ConfigNode root)
    {
        var found = new List<ConfigNode>();
        Collect(root, Path, found);
        return found;
    }

    private static void Collect(ConfigNode node, ReadOnlySpan<char> steps, List<ConfigNode> found)
    {
        if (steps.IsEmpty)
        {
            found.Add(node);
            return;
        }

        var step = PatternStep.Take(ref steps);
        switch (step)
        {
            case "[]" when node.Kind != ConfigKind.Array:
                break;
            case "[]" or "*":
                foreach (var child in step is "*" ? node.Members : node.Children)
                {
                    Collect(child, steps, found);
                }

                break;
            default:
                if (node[step.ToString()] is { IsMissing: false } next)
                {
                    Collect(next, steps, found);
                }

                break;
        }
    }

    private static ReferencePlace Parse(string fact)
    {
        string[] words = fact.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ReferencePlace(KindOf(words[0]), words[1] == "declares", words[2], words.Length > 3 ? words[3] : "");
    }

    private static ReferenceKind KindOf(string word) => word switch
    {
        "agent" => ReferenceKind.Agent,
        "account" => ReferenceKind.Account,
        "channel" => ReferenceKind.Channel,
        "provider" => ReferenceKind.Provider,
        "model" => ReferenceKind.Model,
        "secret-provider" => ReferenceKind.SecretProvider,
        "plugin" => ReferenceKind.Plugin,
        "hook" => ReferenceKind.Hook,
        _ => throw new FormatException($"There is no kind of reference {word}."),
    };
}
