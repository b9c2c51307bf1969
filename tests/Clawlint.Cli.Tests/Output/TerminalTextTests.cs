using System.Text;
using Clawlint.Cli.Output;
using Xunit;

namespace Clawlint.Cli.Tests.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\nb\tc\r", "a\\u000ab\\u0009c\\u000d")]
    [InlineData("\u009b31m", "\\u009b31m")]
    [InlineData("a\u202eb", "a\\u202eb")]
    [InlineData("\u2028", "\\u2028")]
    [InlineData("für 東京 👩‍💻", "für 東京 👩‍💻")]
    public void What_acts_on_a_terminal_is_written_out(string text, string expected) => Assert.Equal(expected, TerminalText.Escape(text));

    [Fact]
    public void A_lone_surrogate_is_written_out() => Assert.Equal("\\ud800x", TerminalText.Escape("\ud800x"));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("für", 3)]
    [InlineData("fu\u0308r", 3)]
    [InlineData("東京", 4)]
    [InlineData("👍", 2)]
    [InlineData("“x”", 3)]
    public void Width_counts_cells(string text, int expected) => Assert.Equal(expected, TerminalText.Width(text));

    [Fact]
    public void No_character_that_is_written_as_it_is_controls_the_terminal()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.TryCreate(value, out var rune))
                continue;
            var isControl = value is < 0x20 or (>= 0x7F and < 0xA0);
            Assert.False(isControl && TerminalText.IsHarmless(rune));
        }
    }
}
