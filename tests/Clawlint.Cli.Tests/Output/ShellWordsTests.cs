using System.Diagnostics;
using Clawlint.Cli.Output;
using Xunit;

namespace Clawlint.Cli.Tests.Output;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("openclaw.json", "openclaw.json")]
    [InlineData("my config.json", "'my config.json'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("~/x", "'~/x'")]
    [InlineData("", "''")]
    [InlineData("a\u001bb\nc", "$'a\\x1bb\\x0ac'")]
    public void Words_are_quoted_only_where_a_shell_needs_it(string word, string expected) => Assert.Equal(expected, ShellWords.Join([word]));

    [Theory]
    [InlineData("plain")]
    [InlineData("with space and 'quotes' and \\ and $HOME `x` \"y\"")]
    [InlineData("line\nbreak \u001b[31m für")]
    public void A_shell_reads_the_same_words(string word)
    {
        if (!File.Exists("/bin/bash"))
            Assert.Fail("This test needs bash.");
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"printf %s {ShellWords.Join([word])}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var shell = Process.Start(start)!;
        Assert.Equal(word, shell.StandardOutput.ReadToEnd());
    }
}
