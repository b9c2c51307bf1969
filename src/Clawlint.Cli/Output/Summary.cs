using Clawlint.Cli.Checking;

namespace Clawlint.Cli.Output;

/// <summary>The line before the last: what was found, what <c>fix</c> would repair and what stays.</summary>
internal static class Summary
{
    /// <summary>The sentences.</summary>
    public static string Of(Totals totals, Palette palette)
    {
        var found = Counted.List((totals.Errors, "error"), (totals.Warnings, "warning"), (totals.Infos, "remark"), (totals.Hints, "hint"));
        var files = totals.Files == 1 ? "" : $" in {totals.FilesWithFindings} of {Counted.Of(totals.Files, "file")}";
        return $"{palette.Bold($"Found {found}{files}.")} {Cures(totals)}";
    }

    private static string Cures(Totals totals)
    {
        var parts = new List<string>();
        if (totals.SafelyFixable > 0)
            parts.Add($"`fix` repairs {(totals.SafelyFixable == totals.Findings ? "all" : totals.SafelyFixable)}");
        if (totals.UnsafelyFixable > 0)
            parts.Add(parts.Count > 0 ? $"{totals.UnsafelyFixable} more with --unsafe" : $"`fix --unsafe` repairs {totals.UnsafelyFixable}");
        if (totals.Withheld > 0)
            parts.Add($"{totals.Withheld} {(totals.Withheld == 1 ? "waits" : "wait")} until --openclaw says which release reads the file");
        var left = totals.Findings - totals.SafelyFixable - totals.UnsafelyFixable - totals.Withheld;
        if (left > 0)
            parts.Add(parts.Count > 0 ? $"{left} {(left == 1 ? "is" : "are")} left for you" : "No fix can repair that for you");
        return string.Join(", ", parts) + ".";
    }
}
