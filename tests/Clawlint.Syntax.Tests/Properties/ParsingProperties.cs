using System.Globalization;
using System.Text;
using Clawlint.Syntax.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Syntax.Tests.Properties;

/// <summary>What holds for every text whatsoever.</summary>
public class ParsingProperties
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 2000;

    [Fact]
    public void A_valid_document_parses_to_its_value() => Check(seed =>
    {
        var (text, value) = Json5Writer.Write(seed);
        var tree = SyntaxTree.Parse(SourceText.FromString(text));
        return !tree.Parses ? $"does not parse: {tree.Diagnostics[0]}"
            : CanonicalValue.Of(tree.Root) is var actual && actual != value ? $"is {actual}, not {value}" : FindFlaw(tree);
    });

    [Fact]
    public void A_damaged_document_round_trips() => Check(seed => FindFlaw(Parse(Damaged(seed))));

    [Fact]
    public void Noise_round_trips() => Check(seed => FindFlaw(Parse(Mutation.Noise(seed))));

    [Theory]
    [InlineData(388193119)]
    public void Noise_that_once_broke_the_parser_round_trips(int seed) => Assert.Null(FindFlaw(Parse(Mutation.Noise(seed))));

    [Fact]
    public void A_certain_repair_of_the_only_mistake_parses_to_what_was_understood() => Check(seed =>
    {
        var tree = Parse(Damaged(seed));
        if (tree.Diagnostics is not [{ IsRepairCertain: true } mistake])
            return null;
        var repaired = SyntaxTree.Parse(tree.Text.WithEdits(mistake.Repair));
        return !repaired.Parses ? $"{mistake.Kind} {mistake.Span}: the repair does not parse"
            : CanonicalValue.Of(repaired.Root) == CanonicalValue.Of(tree.Root) ? null : $"{mistake.Kind} {mistake.Span}: the repair has another value";
    });

    private static byte[] Damaged(int seed) => Mutation.Damage(Encoding.UTF8.GetBytes(Json5Writer.Write(seed).Text), seed);

    private static SyntaxTree Parse(byte[] bytes) => SyntaxTree.Parse(SourceText.FromBytes(bytes));

    private static string? FindFlaw(SyntaxTree tree)
    {
        if (Coverage.FindFlaw(tree) is { } flaw)
            return flaw;
        if (tree.Parses != tree.Diagnostics.All(mistake => !mistake.PreventsLoading))
            return "Parses and the diagnostics disagree";
        var all = new TextSpan(0, tree.Text.Length);
        foreach (var mistake in tree.Diagnostics)
        {
            if (!mistake.RelatedSpans.Append(mistake.Span).All(all.Contains))
                return $"{mistake.Kind} {mistake.Span} lies outside the text";
            tree.Text.WithEdits(mistake.Repair);
        }

        for (var index = 0; index < tree.NodeCount; index++)
        {
            var node = tree.GetNode(index);
            if (!node.FullSpan.Contains(node.Span) || !all.Contains(node.FullSpan) || tree.FindNode(node.Span.Start).IsMissing)
                return $"{node.Kind} {node.Span} has the full span {node.FullSpan}";
            if (node.GetStringValue().Length > node.Span.Length)
                return $"{node.Kind} {node.Span} has a longer value";
        }

        return null;
    }

    private static void Check(Func<int, string?> findFlaw)
        => Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed => findFlaw(seed) is { } flaw ? throw new InvalidOperationException($"Seed {seed}: {flaw}") : true)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Count).WithQuietOnSuccess(true));
}
