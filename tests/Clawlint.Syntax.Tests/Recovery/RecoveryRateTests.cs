using System.Globalization;
using Clawlint.Syntax.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Syntax.Tests.Recovery;

/// <summary>
/// Puts each kind of mistake at seeded places of real configs and counts how often the recovery reports exactly that one mistake,
/// at its place, and still understands everything else.
/// </summary>
public class RecoveryRateTests(ITestOutputHelper output)
{
    private const int PlacesPerFile = 20;
    private const double WantedRate = 0.98;

    public static TheoryData<string> Kinds => [.. Breaks.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_mistake_is_one_finding_and_the_rest_is_understood(string kind)
    {
        if (Corpus.Configs.Count == 0)
        {
            output.WriteLine(Corpus.SkipMessage);
            return;
        }

        var failures = new List<string>();
        var cases = 0;
        var certain = 0;
        foreach (var file in Corpus.Configs.Where((_, index) => Corpus.IsWhole || index % 10 == 0))
        {
            var original = SyntaxTree.Parse(SourceText.FromBytes(File.ReadAllBytes(file), file));
            if (!original.Parses)
                continue;
            var value = FlatValue.Of(original.Root);
            for (var place = 0; place < PlacesPerFile; place++)
            {
                var random = new Random(StableHash(kind + Path.GetFileName(file)) + place);
                if (Breaks.All[kind](original, random) is not { } broken)
                    continue;
                cases++;
                var tree = SyntaxTree.Parse(broken.Text);
                certain += tree.Diagnostics is [{ IsRepairCertain: true }] ? 1 : 0;
                if (FindFailure(tree, broken, value, original) is { } failure)
                    failures.Add($"{Path.GetFileName(file)} place {place} at {broken.Text.GetPosition(broken.Place.Start)}: {failure}");
            }
        }

        var rate = cases == 0 ? 1 : 1 - ((double)failures.Count / cases);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {rate:P2} of {cases} cases, {certain} repairs certain"));
        foreach (var failure in failures.Take(30))
            output.WriteLine(failure);
        Assert.True(rate >= WantedRate, string.Create(CultureInfo.InvariantCulture, $"{kind}: {rate:P2} of {cases} cases"));
    }

    private static string? FindFailure(SyntaxTree tree, BrokenText broken, SortedDictionary<string, string> value, SyntaxTree original)
    {
        if (Coverage.FindFlaw(tree) is { } flaw)
            return flaw;
        if (tree.Diagnostics is not [var diagnostic])
            return $"{tree.Diagnostics.Length} findings: {string.Join(", ", tree.Diagnostics.Select(d => $"{d.Kind} {tree.Text.GetPosition(d.Span.Start)}").Take(4))}";
        if (!new[] { diagnostic.Span }.Concat(diagnostic.RelatedSpans).Any(span => IsNear(tree, span, broken.Place)))
            return $"{diagnostic.Kind} at {tree.Text.GetPosition(diagnostic.Span.Start)} does not touch the place";
        if (diagnostic.Kind == SyntaxErrorKind.Utf16)
            return null;
        if (FlatValue.FirstDifference(value, FlatValue.Of(tree.Root), broken.BrokenPath) is { } difference)
            return $"{diagnostic.Kind}, but {difference}";
        if (!diagnostic.IsRepairCertain)
            return null;
        var repaired = SyntaxTree.Parse(tree.Text.WithEdits(diagnostic.Repair));
        return !repaired.Parses ? $"{diagnostic.Kind}: the certain repair does not parse"
            : CanonicalValue.Of(repaired.Root) != CanonicalValue.Of(original.Root) && diagnostic.Kind != SyntaxErrorKind.UnquotedEnvironmentReference
                ? $"{diagnostic.Kind}: the certain repair has another value" : null;
    }

    /// <summary>Spans touch when nothing but white space and comments lies between them.</summary>
    private static bool IsNear(SyntaxTree tree, TextSpan span, TextSpan place)
    {
        var first = Math.Min(span.End, place.End);
        var second = Math.Max(span.Start, place.Start);
        return first >= second || tree.GetTrivia(TextSpan.FromBounds(first, second)).Sum(piece => piece.Span.Length) == second - first;
    }

    private static int StableHash(string text)
    {
        var hash = 17;
        foreach (var c in text)
            hash = unchecked((hash * 31) + c);
        return hash & 0xFFFFFF;
    }
}
