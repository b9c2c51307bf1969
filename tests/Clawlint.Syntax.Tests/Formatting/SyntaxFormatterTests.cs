using System.Globalization;
using System.Text;
using Clawlint.Syntax.Formatting;
using Clawlint.Syntax.Tests.Editing;
using Clawlint.Syntax.Tests.Properties;
using Clawlint.Syntax.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Syntax.Tests.Formatting;

public class SyntaxFormatterTests(ITestOutputHelper output)
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" {\n} \n\n", "{}\n")]
    [InlineData("{\"a\":1,\"b\":[1,2,{}]}", "{ \"a\": 1, \"b\": [1, 2, {}] }")]
    [InlineData("{ a : 1\n , b:2 }", "{\n  a: 1,\n  b: 2\n}")]
    [InlineData("{\n\n  a: 1,\n\n\n\n  b: 2,\n\n}\n", "{\n  a: 1,\n\n  b: 2,\n}\n")]
    [InlineData("{\n    a: {\n  b: [\n1,2] } }", "{\n    a: {\n        b: [\n            1,\n            2\n        ]\n    }\n}")]
    [InlineData("{\r\n\ta: 1, b: 2\r\n}", "{\r\n\ta: 1,\r\n\tb: 2\r\n}")]
    [InlineData("\uFEFF  // x\n\n\n{ }", "\uFEFF// x\n\n{}")]
    public void White_space_follows_the_structure(string before, string after) => Assert.Equal(after, Format(before));

    [Theory]
    [InlineData("{ // one\n  a: 1, // two\n // three\n b: 2 // four\n}", "{ // one\n  a: 1, // two\n  // three\n  b: 2 // four\n}")]
    [InlineData("{ /* a */ b: 1 }", "{ /* a */ b: 1 }")]
    [InlineData("{ /* a */ b: 1,\n/* c */ d: 1, /* e */\n}", "{\n  /* a */ b: 1,\n  /* c */ d: 1, /* e */\n}")]
    [InlineData("{ a /* b */ : /* c */ 1 }", "{ a /* b */: /* c */ 1 }")]
    [InlineData("{ a: // b\n1 }", "{\n  a: // b\n    1\n}")]
    [InlineData("{ a: 1 // b\n, c: 2 }", "{\n  a: 1 // b\n  ,\n  c: 2\n}")]
    [InlineData("{\n  /* a\n       b */\nc: 1 }", "{\n  /* a\n       b */\n  c: 1\n}")]
    [InlineData("{ a: 1 }\n\n\n// end", "{ a: 1 }\n\n// end")]
    public void Comments_stay_at_their_line(string before, string after) => Assert.Equal(after, Format(before));

    [Fact]
    public void What_does_not_fit_on_a_line_is_broken_up()
    {
        var words = string.Join(",", Enumerable.Repeat("\"0123456789\"", 9));
        var lines = string.Join(",\n", Enumerable.Repeat("    \"0123456789\"", 9));
        Assert.Equal($"{{\n  \"a\": [\n{lines}\n  ],\n  \"b\": [1]\n}}", Format($"{{\"a\":[{words}],\"b\":[1]}}"));
    }

    [Theory]
    [InlineData("\t", "{\n\ta: 1\n}")]
    [InlineData("    ", "{\n    a: 1\n}")]
    public void Another_indentation_can_be_asked_for(string unit, string after) =>
        Assert.Equal(after, Apply(Parse("{\n  a: 1\n}"), SyntaxFormatter.Format(Parse("{\n  a: 1\n}"), unit)));

    [Fact]
    public void A_text_too_deep_to_be_indented_is_left_alone() =>
        Assert.Empty(SyntaxFormatter.Format(Parse(string.Concat(Enumerable.Repeat("[\n", SyntaxFormatter.MaxDepth + 1)) + string.Concat(Enumerable.Repeat("]\n", SyntaxFormatter.MaxDepth + 1)))));

    [Fact]
    public void A_text_with_mistakes_is_left_alone() => Assert.Throws<ArgumentException>(() => SyntaxFormatter.Format(Parse("{ a: 1 b: 2 }")));

    [Fact]
    public void Only_white_space_changes_and_once_is_enough()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => AssertFormats(Json5Writer.Write(seed).Text)).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count));
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => AssertFormats(RandomDocument.Write(seed))).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count));
    }

    [Fact]
    public void Real_files_keep_all_but_their_white_space()
    {
        if (Corpus.Configs.Count == 0)
            output.WriteLine(Corpus.SkipMessage);
        foreach (var text in Corpus.Configs.Select(File.ReadAllText))
        {
            if (Parse(text).Parses)
                AssertFormats(text);
        }
    }

    private static void AssertFormats(string before)
    {
        var tree = Parse(before);
        var edits = SyntaxFormatter.Format(tree);
        Assert.All(edits, edit => Assert.True(string.IsNullOrWhiteSpace(tree.Text.GetString(edit.Span).Replace("\uFEFF", "", StringComparison.Ordinal) + edit.NewText), $"{edit}\n{before}"));
        var after = Parse(Apply(tree, edits));
        Assert.True(after.Parses, before);
        Assert.Equal(CanonicalValue.Of(tree.Root), CanonicalValue.Of(after.Root));
        Assert.Equal(Comments(tree), Comments(after));
        Assert.True(SyntaxFormatter.Format(after).IsEmpty, $"{before}\n=>\n{after.Text.GetString(new TextSpan(0, after.Text.Length))}\n=>\n{Format(Apply(tree, edits))}");
        var ended = before.TrimEnd(' ', '\t').EndsWith('\n');
        Assert.True(!ended || Apply(tree, edits)[^1] is '\r' or '\n', before);
    }

    private static List<string> Comments(SyntaxTree tree) =>
        [.. tree.GetTrivia(new TextSpan(0, tree.Text.Length)).Where(trivia => trivia.IsComment).Select(trivia => tree.Text.GetString(trivia.Span))];

    private static string Format(string text) => Apply(Parse(text), SyntaxFormatter.Format(Parse(text)));

    private static string Apply(SyntaxTree tree, IReadOnlyCollection<TextEdit> edits) => Encoding.UTF8.GetString(tree.Text.WithEdits(edits).Bytes);

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text));
}
