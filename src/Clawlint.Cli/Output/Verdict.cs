using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;

namespace Clawlint.Cli.Output;

/// <summary>The first line of a file: what OpenClaw makes of it, in a sentence.</summary>
internal static class Verdict
{
    /// <summary>The sentence, without the file's name.</summary>
    public static string Of(FileReport report, Palette palette)
    {
        if (report.Target is not { } target)
            return report.Diagnostics.IsEmpty ? "settings, nothing found" : $"settings with {Count(report)}";
        var release = target.Target.IsBeyondBundled ? target.Target.Requested : target.Target.Release;
        var origin = palette.Dim($"({TerminalText.Escape(target.Origin)})");
        return (report.Accepted, report.Starts) switch
        {
            (false, _) => $"{palette.Red("rejected")} by OpenClaw {release} {origin}",
            (_, false) => $"{palette.Red("the gateway refuses to start")} with it in OpenClaw {release} {origin}",
            (true, _) => $"{palette.Green("accepted")} by OpenClaw {release} {origin}{Remarks(report)}",
            _ when report.Diagnostics.IsEmpty => $"{palette.Green("nothing found")}, checked for OpenClaw {release} {origin}",
            _ => $"{Count(report)}, checked for OpenClaw {release} {origin}",
        };
    }

    private static string Remarks(FileReport report) => report.Diagnostics.IsEmpty ? "" : $", with {Count(report)}";

    private static string Count(FileReport report) => Counted.List(
        (CountOf(report, Severity.Error), "error"),
        (CountOf(report, Severity.Warning), "warning"),
        (CountOf(report, Severity.Info), "remark"),
        (CountOf(report, Severity.Hint), "hint"));

    private static int CountOf(FileReport report, Severity severity) => report.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
