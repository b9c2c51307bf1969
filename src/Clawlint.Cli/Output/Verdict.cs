using Clawlint.Cli.Checking;
using Clawlint.Diagnostics;

namespace Clawlint.Cli.Output;

/// <summary>The first line of a file: what OpenClaw makes of it, in a sentence.</summary>
internal static class Verdict
{
    // A window with more gaps than this is no longer read.
    private const int MaxSpans = 3;

    /// <summary>The sentence, without the file's name.</summary>
    public static string Of(FileReport report, Palette palette)
    {
        if (report.Target is not { } target)
            return report.Diagnostics.IsEmpty ? "settings, nothing found" : $"settings with {Count(report)}";
        var release = target.Target.IsBeyondBundled ? target.Target.Requested : target.Target.Release;
        var origin = palette.Dim($"({TerminalText.Escape(target.Origin)})");
        return (report.Accepted, report.Starts) switch
        {
            (false, _) => $"{palette.Red("rejected")} by OpenClaw {release} {origin}{After(report)}{Window(report)}{Hidden(report, Effect.Load)}",
            (_, false) => $"{palette.Red("the gateway refuses to start")} with it in OpenClaw {release} {origin}{After(report)}{Hidden(report, Effect.Start)}",
            (true, _) => $"{palette.Green("accepted")} by OpenClaw {release} {origin}{After(report)}{Remarks(report)}",
            _ when report.Diagnostics.IsEmpty => $"{palette.Green("nothing found")}, checked for OpenClaw {release} {origin}",
            _ => $"{Count(report)}, checked for OpenClaw {release} {origin}",
        };
    }

    private static string After(FileReport report) => report.IsAfterRepairs ? " after these repairs" : "";

    /// <summary>Which other releases accept it. Of a file that does not parse there is nothing to say: none does.</summary>
    private static string Window(FileReport report)
    {
        if (report.Analysis!.Document.Trees.Any(tree => tree.Diagnostics.Length > 0) || report.Accepting is not { } accepting)
            return "";
        if (accepting.Count == 0)
            return ", and by every release that clawlint knows";
        var shown = accepting.TakeLast(MaxSpans).Select(span => span.ToString()).ToList();
        var others = accepting.Count > MaxSpans ? $" and {Counted.Of(accepting.Count - MaxSpans, "earlier range")}" : "";
        return $": accepted by {(shown.Count > 1 && others.Length == 0 ? $"{string.Join(", ", shown[..^1])} and {shown[^1]}" : string.Join(", ", shown))}{others}";
    }

    /// <summary>Nobody should look in vain for the reason.</summary>
    private static string Hidden(FileReport report, Effect effect) =>
        report.Diagnostics.Any(diagnostic => diagnostic.Effect == effect) ? "" : ". A selection, a suppression or the baseline hides why";

    private static string Remarks(FileReport report) => report.Diagnostics.IsEmpty ? "" : $", with {Count(report)}";

    private static string Count(FileReport report) => Counted.List(
        (CountOf(report, Severity.Error), "error"),
        (CountOf(report, Severity.Warning), "warning"),
        (CountOf(report, Severity.Info), "remark"),
        (CountOf(report, Severity.Hint), "hint"));

    private static int CountOf(FileReport report, Severity severity) => report.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
