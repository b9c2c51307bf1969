using System.Collections.Immutable;
using System.Text.Json;

namespace Clawlint.Tests.Verdicts;

/// <summary>What a real OpenClaw said of a config: a line of fixtures/verdicts.</summary>
internal sealed record VerdictRecord(string Release, string Set, int Line, ImmutableDictionary<string, byte[]> Files, ImmutableDictionary<string, string> Links, bool IsValid, ImmutableArray<RecordedPlace> Places)
{
    public const string ConfigName = "openclaw.json";

    private const string Folder = "fixtures/verdicts";

    /// <summary>The records of one set of a release.</summary>
    public static IEnumerable<VerdictRecord> ReadAll(string release, string set)
    {
        int line = 0;
        foreach (string text in File.ReadLines(Repository.PathTo(Folder, release, set + ".jsonl")))
        {
            line++;
            using var document = JsonDocument.Parse(text);
            yield return Read(document.RootElement, release, set, line);
        }
    }

    /// <summary>Release, set and line, to find it again.</summary>
    public override string ToString() => $"{Release} {Set}:{Line}";

    private static VerdictRecord Read(JsonElement record, string release, string set, int line) => new(
        release,
        set,
        line,
        ReadFiles(record),
        record.TryGetProperty("links", out var links) ? links.EnumerateObject().ToImmutableDictionary(static link => link.Name, static link => link.Value.GetString()!) : [],
        record.GetProperty("valid").GetBoolean(),
        record.TryGetProperty("issues", out var issues) ? [.. issues.EnumerateArray().SelectMany(PlacesOf).Distinct()] : []);

    private static ImmutableDictionary<string, byte[]> ReadFiles(JsonElement record)
    {
        if (record.TryGetProperty("files", out var files))
        {
            return files.EnumerateObject().ToImmutableDictionary(static file => file.Name, static file => ReadContent(file.Value));
        }

        string text = record.TryGetProperty("base", out var name)
            ? Apply(File.ReadAllText(Repository.PathTo(Folder, "bases", name.GetString()!)), record.GetProperty("edits"))
            : record.GetProperty("config").GetString()!;
        return ImmutableDictionary<string, byte[]>.Empty.Add(ConfigName, Encode(text));
    }

    private static byte[] ReadContent(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => Encode(content.GetString()!),
        _ when content.TryGetProperty("size", out var size) => Encode("{}".PadRight(size.GetInt32())),
        _ => File.ReadAllBytes(Repository.PathTo(Folder, content.GetProperty("file").GetString()!)),
    };

    private static string Apply(string text, JsonElement edits)
    {
        foreach (var edit in edits.EnumerateArray().Reverse())
        {
            int start = edit[0].GetInt32();
            text = text[..start] + edit[2].GetString() + text[(start + edit[1].GetInt32())..];
        }

        return text;
    }

    /// <summary>An issue is a path; of unknown keys the object's path and the keys.</summary>
    private static IEnumerable<RecordedPlace> PlacesOf(JsonElement issue)
    {
        string[] parts = issue.ValueKind == JsonValueKind.String ? [issue.GetString()!] : [.. issue.EnumerateArray().Select(static part => part.GetString()!)];
        return RecordedPlace.Of(parts[0], parts[1..]);
    }

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
