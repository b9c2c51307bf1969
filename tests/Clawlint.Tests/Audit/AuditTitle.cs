using Clawlint.Releases;

namespace Clawlint.Tests.Audit;

/// <summary>A title of the real audit: a line of <c>schema/facts/audit-titles.txt</c>.</summary>
/// <param name="Check">The check that has it.</param>
/// <param name="Text">The title; a star is any text.</param>
internal sealed record AuditTitle(AuditCheck Check, string Text)
{
    /// <summary>Those of a release.</summary>
    public static IReadOnlyList<AuditTitle> At(string release)
    {
        var wanted = OpenClawRelease.Parse(release);
        return
        [
            .. File.ReadAllLines(Repository.PathTo("schema", "facts", "audit-titles.txt"))
                .Where(static line => line.Length > 0 && line[0] != '#')
                .Select(static line => line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries))
                .Where(words => (words[0] == "-" || OpenClawRelease.Parse(words[0]) <= wanted) && (words[1] == "-" || wanted <= OpenClawRelease.Parse(words[1])))
                .Select(static words => new AuditTitle(new AuditCheck(words[2], "", []), words[3])),
        ];
    }

    /// <summary>Whether a finding has it.</summary>
    public bool Names(AuditFinding finding) => Check.Matches(finding.CheckId) && new AuditCheck(Text, "", []).Matches(finding.Title);
}
