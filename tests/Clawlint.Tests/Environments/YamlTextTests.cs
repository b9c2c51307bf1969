using System.Globalization;
using System.Text;
using Clawlint.Environments.Yaml;
using Clawlint.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Clawlint.Tests.Environments;

public class YamlTextTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CLAWLINT_PROPERTY_COUNT") ?? "2000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("a: value\n", "value")]
    [InlineData("a: 'it''s'\n", "'it''s'")]
    [InlineData("a:   \"quoted\" # remark\n", "\"quoted\"")]
    [InlineData("é: 1\nß: \"ü\"\n\uD83E\uDD9E: 2\na: value\r\nb: 3\n", "value")]
    [InlineData("\uFEFFa: value\n", "value")]
    [InlineData("x: &v value\na: *v\n", "value")]
    [InlineData("x: &m { a: value }\n<<: *m\n", "value")]
    public void A_scalars_span_is_its_text_in_the_file(string text, string expected)
    {
        var source = SourceText.FromString(text);
        var node = YamlText.Parse(source).Root!["a"]!;
        Assert.Equal(expected, source.GetString(node.Span));
    }

    [Fact]
    public void The_first_document_counts_and_own_members_win_over_merged_ones()
    {
        var yaml = YamlText.Parse(SourceText.FromString("base: &b { a: 1, c: 3 }\nown: { <<: *b, a: 2 }\n---\nother: 1\n"));
        Assert.Equal(["base", "own"], yaml.Root!.Members.Select(static member => member.Key.Text));
        Assert.Equal("2", yaml.Root["own"]!["a"]!.Text);
        Assert.Equal("3", yaml.Root["own"]!["c"]!.Text);
    }

    [Theory]
    [InlineData("a: [b\nc: d")]
    [InlineData("a: \"b")]
    [InlineData("a:\n\t- b")]
    [InlineData("\t")]
    [InlineData("%")]
    public void What_is_no_YAML_is_a_problem_and_no_exception(string text)
    {
        var yaml = YamlText.Parse(SourceText.FromString(text));
        Assert.True(yaml.Root is null);
    }

    [Fact]
    public void Deep_nesting_many_aliases_and_bad_bytes_end_in_a_problem_soon()
    {
        Assert.NotNull(YamlText.Parse(SourceText.FromString(new string('[', 50_000))).Problem);
        Assert.NotNull(YamlText.Parse(SourceText.FromBytes(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xFF })).Problem);
        string bomb = "a0: &a0 {k: v}\n" + string.Concat(Enumerable.Range(1, 60).Select(static i => $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], k{i}: v}}\n"));
        Assert.Equal("v", YamlText.Parse(SourceText.FromString(bomb)).Root!["a60"]!["k"]!.Text);
    }

    [Fact]
    public void No_text_throws()
    {
        string[] parts = ["a", ":", " ", "\n", "-", "[", "]", "{", "}", "&x", "*x", "<<", "\"", "'", "#", "|", ">", "!t", "?", "\t", "é", "\r\n", "---", "%"];
        var texts = Gen.Elements(parts).ArrayOf().Select(static words => string.Concat(words)).ToArbitrary();
        Prop.ForAll(texts, static text =>
        {
            var yaml = YamlText.Parse(SourceText.FromBytes(Encoding.UTF8.GetBytes(text)));
            return yaml.Root is null || yaml.Root.Span.End <= Encoding.UTF8.GetByteCount(text);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Count));
    }
}
