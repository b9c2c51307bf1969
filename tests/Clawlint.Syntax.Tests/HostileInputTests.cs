using System.Diagnostics;
using System.Globalization;
using System.Text;
using Clawlint.Syntax.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Syntax.Tests;

/// <summary>Texts that nobody writes by accident. None may crash the parser, and each must end: what grows faster than its text would hang here.</summary>
public class HostileInputTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;

    /// <summary>Long enough that work which grows with the square of the length would not end.</summary>
    private static readonly int OddLength = Corpus.IsWhole ? Million : Million / 20;

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "")]
    [InlineData("[", "]")]
    [InlineData("{a:[", "]}")]
    [InlineData("[{", "}")]
    public void A_million_levels_of_nesting_are_too_deep(string open, string close)
    {
        var tree = Parse(string.Concat(Enumerable.Repeat(open, Million)) + string.Concat(Enumerable.Repeat(close, Million)));
        Assert.Contains(tree.Diagnostics, mistake => mistake.Kind == SyntaxErrorKind.TooDeep);
        Assert.Null(Coverage.FindFlaw(tree));
    }

    [Theory]
    [InlineData("\"a: \"b\" ")]
    [InlineData("\"a: \"b\", ")]
    [InlineData("a\": b\", ")]
    [InlineData("\"x\n")]
    [InlineData("\"x \"y\n")]
    [InlineData("{{ ")]
    [InlineData("{{x}} ")]
    [InlineData("\"{{ \" ")]
    [InlineData("{\"a\": {{ x }}, ")]
    [InlineData("<% ")]
    [InlineData("@@a")]
    [InlineData("<<<<<<< a\n")]
    [InlineData("<<<<<<< a\n=======\n")]
    [InlineData("```\n")]
    [InlineData("`")]
    [InlineData("/*")]
    [InlineData("/*\n")]
    [InlineData("x /*\n")]
    [InlineData("/**/x")]
    [InlineData("[[],")]
    [InlineData("[[]\n")]
    [InlineData("a“")]
    [InlineData("# x\n")]
    [InlineData("${")]
    [InlineData("${a} ")]
    [InlineData("“")]
    [InlineData("“a” ")]
    [InlineData("'")]
    [InlineData("\\")]
    [InlineData("\\u12 ")]
    [InlineData("\"\\u12\",")]
    [InlineData(": ")]
    [InlineData(",")]
    [InlineData("[}")]
    [InlineData("{]")]
    [InlineData("[1,{\n")]
    [InlineData("{ \"a\": [\n")]
    [InlineData("]")]
    [InlineData("a b ")]
    [InlineData("a:b c\n")]
    [InlineData("-")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("\r")]
    [InlineData(" ")]
    [InlineData("1e")]
    [InlineData("010 ")]
    [InlineData("x{")]
    [InlineData("a: // b\n")]
    [InlineData("/* */ ")]
    public void A_text_of_one_odd_thing_over_and_over_is_read_in_proportion_to_its_length(string unit)
    {
        foreach (var prefix in new[] { "", "{\n", "[", "{\"a\": " })
        {
            var watch = Stopwatch.StartNew();
            var tree = Parse(prefix + string.Concat(Enumerable.Repeat(unit, OddLength / Encoding.UTF8.GetByteCount(unit))));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix.Trim()}{unit.Trim()}: {watch.ElapsedMilliseconds} ms, {tree.Diagnostics.Length} findings, {tree.NodeCount} nodes"));
            Assert.Null(Coverage.FindFlaw(tree));
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_one_warning_and_U_FFFD()
    {
        var tree = SyntaxTree.Parse(SourceText.FromBytes(new byte[] { (byte)'[', (byte)'"', 0xE9, (byte)'"', (byte)',', (byte)'"', 0xED, 0xA0, 0x80, (byte)'"', (byte)']' }));
        var warning = Assert.Single(tree.Diagnostics);
        Assert.Equal(SyntaxErrorKind.IllFormedUtf8, warning.Kind);
        Assert.Equal(new TextSpan(2, 1), warning.Span);
        Assert.False(warning.PreventsLoading);
        Assert.True(tree.Parses);
        Assert.Equal(["\uFFFD", "\uFFFD\uFFFD\uFFFD"], tree.Root.Children.Select(node => node.GetStringValue()));
    }

    [Fact]
    public void A_hundred_megabytes_are_read()
    {
        var entry = Encoding.UTF8.GetBytes("  {\"id\": \"agent\", \"enabled\": true, \"limit\": 12},\n");
        var bytes = new byte[100 * Million];
        bytes.AsSpan().Fill((byte)' ');
        bytes[0] = (byte)'[';
        var count = (bytes.Length - 10) / entry.Length;
        for (var i = 0; i < count; i++)
            entry.CopyTo(bytes, 1 + (i * entry.Length));
        bytes[(count * entry.Length) - 1] = (byte)' ';
        bytes[^1] = (byte)']';
        var tree = SyntaxTree.Parse(SourceText.FromBytes(bytes));
        Assert.True(tree.IsStrictJson);
        Assert.Equal((count * 7) + 1, tree.NodeCount);

        bytes[^1] = (byte)'x';
        var broken = SyntaxTree.Parse(SourceText.FromBytes(bytes));
        Assert.Equal(SyntaxErrorKind.Unexpected, Assert.Single(broken.Diagnostics).Kind);
    }

    [Theory]
    [InlineData('"')]
    [InlineData(' ')]
    public void A_string_of_a_hundred_megabytes_is_read(char last)
    {
        var bytes = new byte[100 * Million];
        bytes.AsSpan().Fill((byte)'x');
        bytes[0] = (byte)'"';
        bytes[^1] = (byte)last;
        Assert.Equal(last == '"', SyntaxTree.Parse(SourceText.FromBytes(bytes)).Parses);
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text));
}
