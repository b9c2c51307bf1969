using System.Text;
using System.Text.Json;
using Clawlint.Config;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Tests.Support;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Schema.Tests.Evaluation;

/// <summary>The official JSON Schema test suite, draft-07: fixtures/suites/json-schema.</summary>
public sealed class JsonSchemaSuiteTests
{
    private const string DraftSeven = "http://json-schema.org/draft-07/schema";
    private const string FormatsAreNotes = "Draft-07 leaves open whether a format is a condition; OpenClaw checks uri alone, and by the URL parser of Node.";
    private const string Remotes = "http://localhost:1234/";

    private static readonly string Suite = RepositoryFolder.Combine("fixtures", "suites", "json-schema");

    /// <summary>What is left out, file or "file: group", and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["optional/content.json"] = "Draft-07 leaves open whether contentMediaType and contentEncoding are conditions; no schema of OpenClaw has them.",
        ["optional/cross-draft.json"] = "Refers to a schema of draft 2019-09, which the suite's draft-07 part does not bring along.",
        ["optional/format/date.json"] = FormatsAreNotes,
        ["optional/format/date-time.json"] = FormatsAreNotes,
        ["optional/format/ecmascript-regex.json"] = FormatsAreNotes,
        ["optional/format/email.json"] = FormatsAreNotes,
        ["optional/format/hostname.json"] = FormatsAreNotes,
        ["optional/format/idn-email.json"] = FormatsAreNotes,
        ["optional/format/idn-hostname.json"] = FormatsAreNotes,
        ["optional/format/ipv4.json"] = FormatsAreNotes,
        ["optional/format/ipv6.json"] = FormatsAreNotes,
        ["optional/format/iri.json"] = FormatsAreNotes,
        ["optional/format/iri-reference.json"] = FormatsAreNotes,
        ["optional/format/json-pointer.json"] = FormatsAreNotes,
        ["optional/format/regex.json"] = FormatsAreNotes,
        ["optional/format/relative-json-pointer.json"] = FormatsAreNotes,
        ["optional/format/time.json"] = FormatsAreNotes,
        ["optional/format/uri.json"] = FormatsAreNotes,
        ["optional/format/uri-reference.json"] = FormatsAreNotes,
        ["optional/format/uri-template.json"] = FormatsAreNotes,
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Suite, "tests", "draft7"), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Suite, "tests", "draft7"), file).Replace('\\', '/'))
        .Where(file => !LeftOut.ContainsKey(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_test_of_the_suite_passes(string file)
    {
        using var groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Suite, "tests", "draft7", file)));
        var failures = groups.RootElement.EnumerateArray()
            .Where(group => !LeftOut.ContainsKey($"{file}: {Describe(group)}"))
            .SelectMany(group => RunGroup(file, group))
            .ToList();
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void Nothing_that_is_left_out_would_pass()
    {
        var passing = LeftOut.Keys.Where(Passes).ToList();
        Assert.Empty(passing);
    }

    private static bool Passes(string leftOut)
    {
        var parts = leftOut.Split(": ", 2);
        using var groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Suite, "tests", "draft7", parts[0])));
        try
        {
            return !groups.RootElement.EnumerateArray()
                .Where(group => parts.Length == 1 || Describe(group) == parts[1])
                .SelectMany(group => RunGroup(parts[0], group))
                .Any();
        }
        catch (SchemaException)
        {
            return false;
        }
    }

    private static IEnumerable<string> RunGroup(string file, JsonElement group)
    {
        var schema = JsonSchema.Compile(
            Encoding.UTF8.GetBytes(group.GetProperty("schema").GetRawText()),
            ReadRemote,
            patternOptions: PatternOptions.Unicode);
        var evaluator = new SchemaEvaluator();
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var expected = test.GetProperty("valid").GetBoolean();
            var instance = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(test.GetProperty("data").GetRawText()))).Root;
            var errors = new List<SchemaError>();
            var result = evaluator.Evaluate(schema.Root, instance);
            var name = $"{file}: {Describe(group)}: {Describe(test)}";
            if (result != (expected ? SchemaResult.Valid : SchemaResult.Invalid))
                yield return $"{name}: {result}";
            if (evaluator.Evaluate(schema.Root, instance, errors) != result || (errors.Count > 0) != (result == SchemaResult.Invalid))
                yield return $"{name}: {errors.Count} errors reported";
        }
    }

    private static string Describe(JsonElement element) => element.GetProperty("description").GetString()!;

    private static ReadOnlyMemory<byte>? ReadRemote(string uri)
    {
        if (uri == DraftSeven)
            return File.ReadAllBytes(Path.Combine(Suite, "draft-07-schema.json"));
        var file = uri.StartsWith(Remotes, StringComparison.Ordinal) ? Path.Combine(Suite, "remotes", uri[Remotes.Length..]) : "";
        return File.Exists(file) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(file) : null;
    }
}
