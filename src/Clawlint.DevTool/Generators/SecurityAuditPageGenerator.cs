using System.Text;
using Clawlint.Rules;

namespace Clawlint.DevTool.Generators;

/// <summary>docs/security-audit.md: each check of OpenClaw's own audit and the rules that say the same.</summary>
internal sealed class SecurityAuditPageGenerator : IGenerator
{
    private const string Introduction = """
        # OpenClaw's security audit

        <!-- Made by `devtool generate` from schema/facts/audit-checks.txt and the rules. -->

        `openclaw security audit` needs an installed OpenClaw. What it finds in a config, Clawlint finds without, and shows where.
        Clawlint's severities follow what a finding does, so some checks that warn of every installation are hints here.
        The checks that a config silences in `security.audit.suppressions` are silent here too: by their id, by a part of OpenClaw's title where they name one, and by a part of the path where they name a part of the detail.

        | check | decided by | rules |
        |---|---|---|

        """;

    /// <inheritdoc/>
    public IEnumerable<GeneratedFile> Generate(RepositoryFolder repository)
    {
        var rules = RuleRegistry.All
            .SelectMany(rule => rule.Descriptor.AuditChecks.Select(check => (Check: check, rule.Descriptor.Name)))
            .ToLookup(entry => entry.Check, entry => entry.Name, StringComparer.Ordinal);
        var page = new StringBuilder(Introduction);
        foreach (var words in ReadChecks(repository))
            page.Append($"| `{words[2]}` | {Describe(words[3])} | {string.Join(", ", rules[words[2]].Select(name => $"[{name}](../fixtures/rules/{name}.md)"))} |\n");
        yield return new GeneratedFile("docs/security-audit.md", Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n")));
    }

    private static IEnumerable<string[]> ReadChecks(RepositoryFolder repository) =>
        File.ReadLines(repository.Combine("schema/facts/audit-checks.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Describe(string decidedBy) => decidedBy switch
    {
        "config" => "the config",
        "files" => "modes and links of files",
        "environment" => "environment variables",
        "state" => "what OpenClaw keeps beside the config",
        "plugin" => "the code of a channel's plugin",
        "deep" => "`--deep` only",
        _ => "nothing: always there",
    };
}
