using System.Text;
using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.DevTool.Generators;

/// <summary>docs/rules.md: all rules, a line each, by category.</summary>
internal sealed class RulesPageGenerator : IGenerator
{
    private const string Introduction = """
        # Rules

        <!-- Made by `devtool generate` from the rules and their pages. -->

        What Clawlint looks for. `clawlint explain RULE` shows a rule's page: what it does, why it matters, examples and how safe its fix is.
        The code and the name are accepted alike wherever a rule is named.

        - **severity** follows from the **effect**: `load` and `start` are errors, `connect` and `exposure` mostly warnings; where they differ from release to release, each line says from when to when.
        - **fix**: `safe` keeps the meaning and opens nothing, `unsafe` needs `--unsafe`, `manual` is advice.

        """;

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var page = new StringBuilder(Introduction);
        foreach (var category in RuleRegistry.All.GroupBy(rule => rule.Descriptor.Category).OrderBy(group => group.Key))
        {
            page.Append($"\n## {category.Key} ({category.Count()})\n\n| code | rule | severity | effect | releases | fix | what it is about |\n|---|---|---|---|---|---|---|\n");
            foreach (var rule in category)
                AppendRule(page, rule.Descriptor);
        }

        yield return new GeneratedFile("docs/rules.md", Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n")));
    }

    private static void AppendRule(StringBuilder page, RuleDescriptor rule)
    {
        var summary = RulePage.Load(rule.Name).Summary.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        var ranges = rule.Releases.Count == 0 ? [new ReleaseRange(null, null, rule.Severity, rule.Effect, rule.Safety)] : rule.Releases;
        page.Append($"| {rule.Code} | [{rule.Name}](../fixtures/rules/{rule.Name}.md) | {Join(ranges, range => Word(range.Severity))} | {Join(ranges, range => Word(range.Effect))} | ")
            .Append($"{Join(ranges, Releases)} | {Join(ranges, range => range.Safety is { } safety ? Word(safety) : "–")} | {summary} |\n");
    }

    private static string Join(IReadOnlyList<ReleaseRange> ranges, Func<ReleaseRange, string> column) => string.Join("<br>", ranges.Select(column));

    private static string Releases(ReleaseRange range) => (range.From, range.To) switch
    {
        (null, null) => "all",
        (null, var to) => $"to {to}",
        (var from, null) => $"from {from}",
        var (from, to) => from == to ? from! : $"{from} to {to}",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
