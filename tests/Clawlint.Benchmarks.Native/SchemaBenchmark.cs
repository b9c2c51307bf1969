using System.Diagnostics;
using System.Text.Json;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Schema;
using Clawlint.Syntax;

namespace Clawlint.Benchmarks.Native;

/// <summary>
/// Validation against the newest release's schema over the corpus: what the first config costs, opening the schema included, and
/// what a further one costs. Clawlint.Benchmarks/peers/compare.mjs runs it beside other validators.
/// </summary>
internal static class SchemaBenchmark
{
    private const int Configs = 1_000;

    /// <summary>Measures over the files of a folder.</summary>
    public static void Run(string folder)
    {
        var texts = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var start = Stopwatch.GetTimestamp();
        var schema = SchemaStore.Bundled.Open(SchemaStore.Bundled.Releases[^1]).Root;
        var opened = Stopwatch.GetElapsedTime(start);
        var evaluator = new SchemaEvaluator();
        evaluator.Evaluate(schema, Read(texts[0]).Root, []);
        var first = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"opening the schema: {opened.TotalMicroseconds:F1} µs");
        Console.WriteLine($"first config: {first.TotalMicroseconds:F1} µs");

        var documents = texts.Select(Read).ToArray();
        Measure("read and validate", texts.Length, index => evaluator.Evaluate(schema, Read(texts[index]).Root));
        Measure("validate, yes or no", texts.Length, index => evaluator.Evaluate(schema, documents[index].Root));
        var errors = new List<SchemaError>();
        Measure("validate, all errors", texts.Length, index =>
        {
            errors.Clear();
            evaluator.Evaluate(schema, documents[index].Root, errors);
        });
    }

    /// <summary>Compares the schema's verdict with the recorded ones of OpenClaw, and names the files that differ.</summary>
    public static void Compare(string configs, string verdicts, string release)
    {
        var schema = SchemaStore.Bundled.Open(release).Root;
        var evaluator = new SchemaEvaluator(SchemaFormats.Uri);
        var reading = ReleaseReading.For(OpenClawRelease.Parse(release));
        int agreed = 0, all = 0;
        foreach (var file in Directory.GetFiles(configs).Order(StringComparer.Ordinal))
        {
            using var verdict = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(verdicts, Path.GetFileName(file) + ".json")));
            var tree = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(file), file));
            var errors = new List<SchemaError>();
            evaluator.Evaluate(schema, ConfigDocument.Create(tree, ConfigSources.None, reading).Root, errors);
            var accepted = tree.Parses && errors.Count == 0;
            var expected = verdict.RootElement.GetProperty("valid").GetBoolean();
            all++;
            if (accepted == expected)
            {
                agreed++;
                continue;
            }

            var reasons = expected
                ? string.Join("; ", errors.Select(error => $"{error.Node.Path} {error.Keyword}"))
                : string.Join("; ", verdict.RootElement.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("path")}: {issue.GetProperty("message")}"));
            Console.WriteLine($"{Path.GetFileName(file)}: OpenClaw says {expected}, the schema {accepted}: {reasons}");
        }

        Console.WriteLine($"{release}: {agreed} of {all} verdicts agree");
    }

    private static ConfigDocument Read(byte[] text) => ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromBytes(text)));

    private static void Measure(string what, int count, Action<int> action)
    {
        for (var i = 0; i < Configs; i++)
            action(i % count);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var best = TimeSpan.MaxValue;
        const int Rounds = 30;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Configs; i++)
                action(i % count);
            best = Stopwatch.GetElapsedTime(start) is var elapsed && elapsed < best ? elapsed : best;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"{what}: {best.TotalMicroseconds / Configs:F1} µs; {allocated / (Rounds * Configs)} bytes allocated");
    }
}
