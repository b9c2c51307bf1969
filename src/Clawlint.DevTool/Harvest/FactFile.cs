using System.Text;
using Clawlint.Releases;

namespace Clawlint.DevTool.Harvest;

/// <summary>A file of facts by release: a line each, the first release, the last one (<c>-</c> is open), the fact; comments stand before all lines.</summary>
internal sealed class FactFile
{
    private readonly string _path;
    private readonly string _comment;
    private readonly SortedDictionary<OpenClawRelease, HashSet<string>> _facts = [];

    /// <summary>Reads a file; one that is not there says nothing.</summary>
    /// <param name="repository">Where it lies.</param>
    /// <param name="name">Its name in <c>schema/facts</c>.</param>
    /// <param name="releases">The releases that its lines speak of.</param>
    public FactFile(RepositoryFolder repository, string name, IEnumerable<OpenClawRelease> releases)
    {
        _path = $"schema/facts/{name}.txt";
        var lines = File.Exists(repository.Combine(_path)) ? File.ReadAllLines(repository.Combine(_path)) : [];
        _comment = string.Concat(lines.TakeWhile(static line => line.StartsWith('#')).Select(static line => line + "\n"));
        var facts = lines.Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var release in releases)
            _facts[release] = [.. facts.Where(words => Holds(words, release)).Select(static words => words[2].Trim())];
    }

    /// <summary>Says what holds at a release, whatever the file said of it.</summary>
    public void Set(OpenClawRelease release, IEnumerable<string> facts) => _facts[release] = [.. facts];

    /// <summary>The file: a line for every run of releases at which a fact holds. What the first one knows reaches back, the last one forward.</summary>
    public GeneratedFile ToFile()
    {
        var text = new StringBuilder(_comment).Append('\n');
        OpenClawRelease[] releases = [.. _facts.Keys];
        foreach (var fact in _facts.Values.SelectMany(static facts => facts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            for (var first = 0; first < releases.Length; first++)
            {
                if (!_facts[releases[first]].Contains(fact))
                    continue;
                var last = first;
                while (last + 1 < releases.Length && _facts[releases[last + 1]].Contains(fact))
                    last++;
                var from = first == 0 ? "-" : releases[first].Name;
                var to = last + 1 == releases.Length ? "-" : releases[last].Name;
                text.Append($"{from,-11} {to,-11} {fact}\n");
                first = last;
            }
        }

        return new GeneratedFile(_path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool Holds(string[] line, OpenClawRelease release) =>
        (line[0] == "-" || OpenClawRelease.Parse(line[0]) <= release) && (line[1] == "-" || release <= OpenClawRelease.Parse(line[1]));
}
