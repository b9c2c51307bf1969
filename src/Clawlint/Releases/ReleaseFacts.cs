using System.Collections.Concurrent;

namespace Clawlint.Releases;

/// <summary>A file of facts about OpenClaw's releases: a line each, the first release, the last one (<c>-</c> is open), the fact.</summary>
internal sealed class ReleaseFacts
{
    private readonly Lazy<Fact[]> _facts;
    private readonly Lazy<string[]> _all;
    private readonly ConcurrentDictionary<OpenClawRelease, HashSet<string>> _known = new();

    /// <summary>Facts of an embedded file; it is read when the first one is asked for.</summary>
    public ReleaseFacts(string resource)
    {
        _facts = new Lazy<Fact[]>(() => Read(resource));
        _all = new Lazy<string[]>(() => [.. _facts.Value.Select(static fact => fact.Text).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Every fact of the file, whichever release it is about.</summary>
    public IReadOnlyList<string> All => _all.Value;

    /// <summary>The facts that hold at a release.</summary>
    public IReadOnlySet<string> At(OpenClawRelease release) => Find(release);

    /// <summary>True when a fact holds at a release; allocates nothing.</summary>
    public bool Holds(ReadOnlySpan<char> fact, OpenClawRelease release) => Find(release).GetAlternateLookup<ReadOnlySpan<char>>().Contains(fact);

    private HashSet<string> Find(OpenClawRelease release) => _known.GetOrAdd(release, static (release, facts) => Filter(facts, release), _facts.Value);

    private static HashSet<string> Filter(Fact[] facts, OpenClawRelease release)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (fact.Holds(release))
            {
                known.Add(fact.Text);
            }
        }

        return known;
    }

    private static Fact[] Read(string resource)
    {
        var lines = FactLines.Read(resource);
        var facts = new Fact[lines.Count];
        for (int i = 0; i < facts.Length; i++)
        {
            ReadOnlySpan<char> line = lines[i];
            var from = FactLines.ReadBound(FactLines.TakeWord(ref line));
            var to = FactLines.ReadBound(FactLines.TakeWord(ref line));
            facts[i] = new Fact(from, to, line.ToString());
        }

        return facts;
    }

    private sealed record Fact(OpenClawRelease? From, OpenClawRelease? To, string Text)
    {
        public bool Holds(OpenClawRelease release) => (From is null || From <= release) && (To is null || release <= To);
    }
}
