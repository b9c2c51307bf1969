using System.Text;
using Clawlint.Analysis;

namespace Clawlint.Cli.Output;

/// <summary>What each release of a range makes of a file; releases in a row that make the same of it for the same reason share a line.</summary>
internal static class ReleaseRows
{
    private const string Indent = "  ";

    /// <summary>Appends the lines, the newest release first.</summary>
    public static void Append(StringBuilder output, IReadOnlyList<ReleaseVerdict> releases, Palette palette)
    {
        var rows = Fold(releases);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Releases.ToString().Length);
        foreach (var (span, verdict) in rows)
            output.Append(Indent).Append(span.ToString().PadRight(width)).Append(Indent).Append(Describe(verdict, palette)).Append('\n');
    }

    private static List<(ReleaseSpan Releases, ReleaseVerdict Verdict)> Fold(IReadOnlyList<ReleaseVerdict> releases)
    {
        var rows = new List<(ReleaseSpan Releases, ReleaseVerdict Verdict)>();
        foreach (var verdict in releases.Reverse())
        {
            if (rows.Count > 0 && rows[^1].Verdict.IsLike(verdict))
                rows[^1] = (rows[^1].Releases with { First = verdict.Release }, rows[^1].Verdict);
            else
                rows.Add((new ReleaseSpan(verdict.Release, verdict.Release), verdict));
        }

        return rows;
    }

    private static string Describe(ReleaseVerdict verdict, Palette palette)
    {
        var reason = verdict.Reason is { } finding ? $": {finding.Rule.Name} at {TerminalText.Escape(finding.Location.ConfigPath.Length > 0 ? finding.Location.ConfigPath : "the file's root")}" : "";
        return (verdict.Accepted, verdict.Starts) switch
        {
            (false, _) => palette.Red("rejected") + Repair(verdict.Repair) + reason,
            (true, false) => palette.Red("accepted, but the gateway refuses to start") + reason,
            (true, true) => palette.Green("accepted"),
            (true, null) => $"{palette.Green("accepted")}; whether the gateway starts depends on more than this file",
            _ => palette.Yellow("not certain") + reason,
        };
    }

    private static string Repair(RepairOutcome? repair) => repair switch
    {
        RepairOutcome.Automatic => ", and rewritten at start without its comments",
        RepairOutcome.Refused => ", and the gateway does not start",
        _ => "",
    };
}
