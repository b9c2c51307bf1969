using Clawlint.Rules;
using Clawlint.Rules.Placement;
using Xunit;

namespace Clawlint.Tests.Rules;

public class MisplacedKeyFactsTests
{
    private static readonly string[][] Lines =
        [.. File.ReadLines(Repository.PathTo("schema", "facts", "misplaced-keys.txt")).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Every_line_names_a_rule_and_every_such_rule_has_a_line()
    {
        var rules = RuleRegistry.All.OfType<ListedPlacementRule>().Select(static rule => rule.Descriptor.Name);
        Assert.Equal(rules.Order(StringComparer.Ordinal), Lines.Select(static words => words[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_place_stands_twice_and_none_leads_to_itself()
    {
        Assert.Equal(Lines.Length, Lines.Select(static words => words[4]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Lines, static words => Assert.NotEqual(words[4], words[5]));
    }

    [Fact]
    public void Every_line_has_its_six_words_and_known_kinds() => Assert.All(Lines, static words =>
    {
        Assert.Equal(6, words.Length);
        Assert.Empty(words[3].Split('|').Except(["string", "number", "object", "array"], StringComparer.Ordinal));
    });
}
