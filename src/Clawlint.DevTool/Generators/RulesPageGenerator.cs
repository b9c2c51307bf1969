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
        - **code**: the first digit is the category. Three digits below 200 are the row of the catalogue with which Clawlint began: one rule a row, none merged into another's. From 200 on stands what was added since.

        ## What OpenClaw accepts without a word

        `config validate` says nothing of these, though users of OpenClaw lost days over each.

        """;

    private static readonly (string Mistake, string[] Rules)[] Gaps =
    [
        ("the gateway does not know that it should run", ["gateway-mode-missing"]),
        ("a placeholder or a short text where a secret belongs", ["auth-token-placeholder", "auth-secret-short"]),
        ("one secret for two doors, two secrets for one", ["hooks-token-reuse", "gateway-auth-token-mismatch", "env-token-conflict"]),
        ("a model's version with a dot, a model without its provider, a provider misspelled", ["model-id-dotted", "model-ref-no-provider", "unknown-model-provider"]),
        ("an agent, an account or a channel that is not there", ["unknown-agent-reference", "unknown-account-reference", "unknown-channel", "channel-account-default"]),
        ("a plugin that is gone, or the folder of an older release", ["stale-plugin", "stale-plugin-path", "plugin-path-missing", "unknown-plugin"]),
        ("`${VAR:-default}` and other forms of a shell, a variable that is not set", ["env-reference-form", "env-var-missing"]),
        ("credentials in `env.vars`, in a URL or in plain text", ["credential-in-env", "credential-in-url", "plaintext-secret"]),
        ("a key twice, a backslash that vanishes, an id that loses its digits", ["duplicate-key", "lossy-escape", "unsafe-integer"]),
        ("a gateway that others reach, and no page that may open it", ["allowed-origins-required"]),
        ("a bot that is open to anyone, or that drops what it should take", ["dm-open", "dm-open-without-wildcard", "dm-allowlist-empty"]),
        ("comments as keys, punctuation in keys (rejected, and only as unknown)", ["comment-key", "key-punctuation"]),
    ];

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var page = new StringBuilder(Introduction).Append("\n| mistake | rules |\n|---|---|\n");
        foreach (var (mistake, rules) in Gaps)
            page.Append($"| {mistake} | {string.Join(", ", rules.Select(LinkTo))} |\n");
        foreach (var category in RuleRegistry.All.GroupBy(rule => rule.Descriptor.Category).OrderBy(group => group.Key))
        {
            page.Append($"\n## {category.Key} ({category.Count()})\n\n| code | rule | severity | effect | releases | fix | what it is about |\n|---|---|---|---|---|---|---|\n");
            foreach (var rule in category)
                AppendRule(page, rule.Descriptor);
        }

        yield return new GeneratedFile("docs/rules.md", Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n")));
    }

    private static string LinkTo(string name) =>
        $"[{RuleRegistry.All.Single(rule => rule.Descriptor.Name == name).Descriptor.Code} {name}](../fixtures/rules/{name}.md)";

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
