using System.Globalization;
using System.Text;
using Clawlint.Analysis;
using Clawlint.Diffs;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Clawlint.Tests.Fixes;

/// <summary>All rules on texts that are broken by chance.</summary>
public class FixPropertyTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", CultureInfo.InvariantCulture);
    private static readonly FixApplier Applier = new(new ConfigAnalyzer(RuleRegistry.All));
    private static readonly FixOptions All = new() { Unsafe = true };

    // Always the same texts, so that a failure is the change's own; the long runs with other texts are the fuzzer's.
    private static readonly FSharpOption<Replay> Seed = new(new Replay(new Rnd(20261120, 11), FSharpOption<int>.None));

    private static readonly string[] Noise =
        ["{", "}", "[", "]", ",", ":", "\"", "'", "\n", "“", "// x\n", "/* y */", "# z\n", "${A}", "True", "\"auth\": {\"token\": \"fake-token-for-tests-0002\"},", "\"controlUi\": {},", "{{ t }}", "```\n"];

    [Fact]
    public void Fixing_twice_equals_fixing_once_on_broken_texts()
    {
        var sources = ReadSources();
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => AssertSettles(SourceText.FromString(Break(sources, seed), "openclaw.json")))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count / 10).WithReplay(Seed));
    }

    [Theory]
    [InlineData(28500628)]
    [InlineData(1630087497)]
    public void Texts_that_once_did_not_settle_do(int seed) => AssertSettles(SourceText.FromString(Break(ReadSources(), seed), "openclaw.json"));

    private static string[] ReadSources() =>
        [.. Directory.EnumerateFiles(Repository.PathTo("fixtures/demo"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static void AssertSettles(SourceText text)
    {
        foreach (var release in (string[])["2026.2.17", "2026.9.6"])
        {
            var target = new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option);
            var once = Applier.Apply(text, target, All);
            var report = $"{text.Path} {release}\n{Show(text)}\n=>\n{Show(once.Text)}";
            Assert.True(once.IsRecoded || text.WithEdits(once.Edits).Bytes.SequenceEqual(once.Text.Bytes), report);
            Assert.True(once.After.Document.Tree.Parses || !once.Before.Document.Tree.Parses, report);
            var twice = Applier.Apply(once.Text, target, All);
            Assert.True(twice.Text.Bytes.SequenceEqual(once.Text.Bytes), $"{report}\n=>\n{Show(twice.Text)}");
            AssertNoSecretInDiff(text, once);
        }
    }

    // Where the break has cut the name off, nothing tells that the word is a secret.
    private static void AssertNoSecretInDiff(SourceText text, FixResult result)
    {
        if (!Show(text).Contains("\"token\": \"fake-token-for-tests-0002\"", StringComparison.Ordinal))
            return;
        var diff = string.Concat(UnifiedDiff.Create(text, result.Edits).Lines.Select(line => line.Text + "\n"));
        Assert.False(diff.Contains("fake-token-for-tests-0002", StringComparison.Ordinal), $"{diff}\n{Show(text)}");
    }

    private static string Break(string[] sources, int seed)
    {
        var random = new System.Random(seed);
        var text = new StringBuilder(sources[random.Next(sources.Length)]);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Insert(at, Noise[random.Next(Noise.Length)]);
            else
                text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
        }

        return text.ToString();
    }

    private static string Show(SourceText text) => Encoding.UTF8.GetString(text.Bytes);
}
