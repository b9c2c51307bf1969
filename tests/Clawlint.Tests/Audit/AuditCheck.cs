using System.IO.Enumeration;

namespace Clawlint.Tests.Audit;

/// <summary>A check of the real audit: a line of <c>schema/facts/audit-checks.txt</c>.</summary>
/// <param name="Id">Its id; a star is any name.</param>
/// <param name="DecidedBy">What decides: <c>config</c>, or something else.</param>
/// <param name="Places">The places in the config that it looks at, where its words do not name them.</param>
internal sealed record AuditCheck(string Id, string DecidedBy, IReadOnlyList<string> Places)
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        .. File.ReadAllLines(Repository.PathTo("schema", "facts", "audit-checks.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static words => new AuditCheck(words[2], words[3], words[4..])),
    ];

    public static AuditCheck? Find(string id) => All.FirstOrDefault(check => check.Id == id) ?? All.FirstOrDefault(check => check.Matches(id));

    public bool Matches(string id) => FileSystemName.MatchesSimpleExpression(Id, id, ignoreCase: false);
}
