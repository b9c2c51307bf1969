using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Placement;

/// <summary>A wrong place that people are known to use: a line of <c>schema/facts/misplaced-keys.txt</c>.</summary>
/// <param name="Fact">The line, as <see cref="ReleaseFacts"/> knows it.</param>
internal sealed record ListedPlacement(string Fact)
{
    private static readonly ReleaseFacts Facts = new("facts/misplaced-keys.txt");

    private static readonly Lazy<ListedPlacement[]> Placements = new(static () => [.. Facts.All.Select(static fact => new ListedPlacement(fact))]);

    private readonly string[] _words = Fact.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All lines.</summary>
    public static IReadOnlyList<ListedPlacement> All => Placements.Value;

    /// <summary>The name of the rule that speaks of it.</summary>
    public string Rule => _words[0];

    /// <summary>The wrong place as a pattern.</summary>
    public string Place => _words[2];

    /// <summary>The value in its wrong place; null where the release looks elsewhere or the value is of another kind, and so perhaps another mistake.</summary>
    public Misplacement? Match(ConfigNode value, OpenClawRelease release) =>
        IsMeant(value.Kind) && Facts.Holds(Fact, release)
            ? new Misplacement(value, [.. _words[3].Split('.').Select(step => step == "*" ? value.Name! : step)])
            : null;

    /// <summary>The right place of a value at some steps, names and <c>[]</c>; null where the line speaks of another place or release.</summary>
    public string? RightPlaceOf(IReadOnlyList<string> steps, OpenClawRelease release)
    {
        string[] pattern = Place.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        // A place that ends in any name is a wrong one for certain names only, which the rule itself tells.
        bool isMeant = pattern[^1] != "*" && pattern.Length == steps.Count && pattern.Zip(steps).All(static pair => pair.First == pair.Second || pair.First == "*") && Facts.Holds(Fact, release);
        return isMeant ? _words[3].Replace("*", steps[^1], StringComparison.Ordinal) : null;
    }

    private bool IsMeant(ConfigKind kind) => kind switch
    {
        ConfigKind.String => Takes("string"),
        ConfigKind.Number => Takes("number"),
        ConfigKind.Object => Takes("object"),
        ConfigKind.Array => Takes("array"),
        _ => false,
    };

    private bool Takes(string kind) => _words[1].Split('|').Contains(kind);
}
