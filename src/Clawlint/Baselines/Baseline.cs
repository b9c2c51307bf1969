using System.Text.Json;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Schema;

namespace Clawlint.Baselines;

/// <summary>Findings that are known: how many of each rule in each file. Written in a stable order, so that it can be kept under version control.</summary>
public sealed class Baseline
{
    private const int Version = 1;

    // By the file's path, then by the rule's name.
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _files = new(StringComparer.Ordinal);

    /// <summary>The paths of the files with known findings.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>How many findings are known.</summary>
    public int Count => _files.Values.Sum(static counts => counts.Values.Sum());

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="FormatException">The text is none, or one of a later version.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
                throw new FormatException("It is of a version that this Clawlint does not know.");
            var baseline = new Baseline();
            foreach (var file in root.GetProperty("files").EnumerateObject())
            {
                foreach (var rule in file.Value.EnumerateObject())
                    baseline.Add(file.Name, RuleNames.Find(rule.Name)?.Name ?? rule.Name, rule.Value.GetInt32());
            }

            return baseline;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("It does not have the form of a baseline.", exception);
        }
    }

    /// <summary>Writes the baseline as JSON, a line each.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = SchemaPrinter.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartObject("files");
            foreach (var (path, counts) in _files)
            {
                writer.WriteStartObject(path);
                foreach (var (rule, count) in counts)
                    writer.WriteNumber(rule, count);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>How many findings of a rule are known in a file.</summary>
    public int CountOf(string path, RuleDescriptor rule) => _files.GetValueOrDefault(path)?.GetValueOrDefault(rule.Name) ?? 0;

    /// <summary>How many known findings of a file are no longer there.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="isWanted">The rules that were looked for.</param>
    public int CountGone(string path, IReadOnlyCollection<Diagnostic> findings, Func<RuleDescriptor, bool> isWanted) =>
        _files.GetValueOrDefault(path)?.Where(known => IsWanted(known.Key, isWanted)).Sum(known => Math.Max(0, known.Value - findings.Count(finding => finding.Rule.Name == known.Key))) ?? 0;

    /// <summary>Makes the findings of a file the known ones.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="isWanted">The rules that were looked for; what is known of others stays.</param>
    public void Set(string path, IEnumerable<Diagnostic> findings, Func<RuleDescriptor, bool> isWanted)
    {
        var kept = _files.GetValueOrDefault(path)?.Where(known => !IsWanted(known.Key, isWanted)).ToList() ?? [];
        Remove(path);
        foreach (var (rule, count) in kept.Concat(findings.CountBy(static finding => finding.Rule.Name)))
            Add(path, rule, count);
    }

    /// <summary>Forgets a file.</summary>
    public void Remove(string path) => _files.Remove(path);

    private static bool IsWanted(string name, Func<RuleDescriptor, bool> isWanted) => RuleNames.Find(name) is not { } rule || isWanted(rule);

    private void Add(string path, string rule, int count)
    {
        if (!_files.TryGetValue(path, out var counts))
            _files.Add(path, counts = new SortedDictionary<string, int>(StringComparer.Ordinal));
        counts[rule] = counts.GetValueOrDefault(rule) + count;
    }
}
