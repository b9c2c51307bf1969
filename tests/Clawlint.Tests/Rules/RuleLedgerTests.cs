using System.Text.Json;
using System.Text.RegularExpressions;
using Clawlint.Rules;
using Clawlint.Rules.Syntax;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Rules;

/// <summary>The ledger keeps every code and name that was ever given out, so that none changes its meaning.</summary>
public class RuleLedgerTests
{
    private static readonly JsonElement[] Ledger =
        [.. JsonDocument.Parse(File.ReadAllText(Repository.PathTo("schema", "rules.json"))).RootElement.GetProperty("rules").EnumerateArray()];

    [Fact]
    public void The_ledger_and_the_registry_hold_the_same_rules_in_the_order_of_their_codes()
    {
        var ledger = Ledger.Select(static entry => (entry.GetProperty("code").GetString()!, entry.GetProperty("name").GetString()!)).ToList();
        Assert.Equal(ledger, RuleRegistry.All.Select(static rule => (rule.Descriptor.Code, rule.Descriptor.Name)));
        Assert.Equal(ledger.OrderBy(static entry => entry.Item1, StringComparer.Ordinal), ledger);
    }

    [Fact]
    public void No_code_name_or_alias_is_given_twice()
    {
        var ids = Ledger.SelectMany(static entry => Names(entry).Append(entry.GetProperty("code").GetString()!)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Codes_and_names_have_their_form_and_say_since_when()
    {
        Assert.All(Ledger, static entry =>
        {
            Assert.Matches(new Regex("^CL[0-9]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)), entry.GetProperty("code").GetString());
            Assert.All(Names(entry), static name => Assert.Matches(new Regex("^[a-z0-9]+(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), name));
            Assert.True(Version.TryParse(entry.GetProperty("since").GetString(), out _));
        });
    }

    [Fact]
    public void Every_mistake_of_the_parser_has_exactly_one_rule()
    {
        var kinds = RuleRegistry.All.OfType<SyntaxErrorRule>().SelectMany(static rule => rule.Kinds).Order();
        Assert.Equal(Enum.GetValues<SyntaxErrorKind>(), kinds);
    }

    private static IEnumerable<string> Names(JsonElement entry) =>
        entry.GetProperty("aliases").EnumerateArray().Select(static alias => alias.GetString()!).Prepend(entry.GetProperty("name").GetString()!);
}
