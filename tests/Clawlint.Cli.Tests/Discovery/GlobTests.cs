using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests.Discovery;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.json", "a.json", true)]
    [InlineData("*.json", "a/b.json", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**/b", "b", true)]
    [InlineData("**/b", "x/y/b", true)]
    [InlineData("a/**", "a/x/y", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/x/y/c", false)]
    [InlineData("a/**/*.json/c", "a/x/y.json/z.json/c", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[ab", "[ab", true)]
    [InlineData("\\*x", "*x", true)]
    [InlineData("\\*x", "ax", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "a/b", false)]
    [InlineData("*a*b*c*d", "aXbXcXXd", true)]
    [InlineData("*a*b*c*d", "aXbXcXX", false)]
    public void Matches_as_git_does(string pattern, string path, bool expected) => Assert.Equal(expected, Glob.IsMatch(pattern, path));

    [Fact]
    public void Many_stars_cost_no_more_than_pattern_times_path()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 2000)) + "b";
        Assert.False(Glob.IsMatch(pattern, new string('a', 20_000)));
    }
}
