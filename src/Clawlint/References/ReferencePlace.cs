using System.Collections.Concurrent;
using Clawlint.Config;
using Clawlint.Releases;

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
        AddBelow(root, 0, found);
        return found;
    }

    private void AddBelow(ConfigNode node, int step, List<ConfigNode> found)
    {
        if (step == Steps.Length)
        {
            found.Add(node);
        }
        else if (Steps[step] is not ("*" or "[]"))
        {
            if (node[Steps[step]] is { IsMissing: false } next)
            {
                AddBelow(next, step + 1, found);
            }
        }
        else if (node.Kind == (Steps[step] == "*" ? ConfigKind.Object : ConfigKind.Array))
        {
            foreach (var child in node.Children)
            {
                AddBelow(child, step + 1, found);
            }
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
