using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Clawlint.Releases;

/// <summary>A file of facts about OpenClaw's releases: a line each, the first release, the last one (<c>-</c> is open), the fact.</summary>
internal sealed class ReleaseFacts
{
    private readonly Lazy<Fact[]> _facts;
    private readonly ConcurrentDictionary<OpenClawRelease, FrozenSet<string>> _known = new();

    /// <summary>Facts of an embedded file; it is read when the first one is asked for.</summary>
    public ReleaseFacts(string resource) => _facts = new Lazy<Fact[]>(() => Read(resource));

    /// <summary>Every fact of the file, whichever release it is about.</summary>
    public IEnumerable<string> All => _facts.Value.Select(static fact => fact.Text).Distinct(StringComparer.Ordinal);

    /// <summary>The facts that hold at a release.</summary>
    public FrozenSet<string> At(OpenClawRelease release) => _known.GetOrAdd(
        release,
        static (release, facts) => facts.Where(fact => fact.Holds(release)).Select(static fact => fact.Text).ToFrozenSet(StringComparer.Ordinal),
        _facts.Value);

    /// <summary>True when a fact holds at a release; allocates nothing.</summary>
    public bool Holds(ReadOnlySpan<char> fact, OpenClawRelease release) => At(release).GetAlternateLookup<ReadOnlySpan<char>>().Contains(fact);

    private static Fact[] Read(string resource)
    {
        using var stream = typeof(ReleaseFacts).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var facts = new List<Fact>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
                facts.Add(new Fact(Bound(words[0]), Bound(words[1]), words[2]));
            }
        }

        return [.. facts];
    }

    private static OpenClawRelease? Bound(string word) => word == "-" ? null : OpenClawRelease.Parse(word);

    private sealed record Fact(OpenClawRelease? From, OpenClawRelease? To, string Text)
    {
        public bool Holds(OpenClawRelease release) => (From is null || From <= release) && (To is null || release <= To);
    }
}
