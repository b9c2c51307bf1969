using Clawlint.Cli.Output;
using Xunit;

namespace Clawlint.Cli.Tests.Output;

public sealed class WordWrapTests
{
    [Theory]
    [InlineData("one two three", 7, new[] { "one two", "three" })]
    [InlineData("one two three", 80, new[] { "one two three" })]
    [InlineData("incomprehensibilities too", 5, new[] { "incomprehensibilities", "too" })]
    [InlineData("東京 東京", 8, new[] { "東京", "東京" })]
    [InlineData("", 10, new[] { "" })]
    public void Lines_break_at_spaces(string text, int width, string[] expected) => Assert.Equal(expected, WordWrap.Wrap(text, width).ToArray());
}
