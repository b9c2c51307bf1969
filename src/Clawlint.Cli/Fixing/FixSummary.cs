using Clawlint.Cli.Output;

namespace Clawlint.Cli.Fixing;

/// <summary>What a run of <c>fix</c> did, and what it left.</summary>
internal static class FixSummary
{
    /// <summary>The sentences.</summary>
    public static string Of(FixRun run, bool onlyShows, Palette palette) => $"{palette.Bold(Done(run, onlyShows))} {Left(run)}".TrimEnd();

    private static string Done(FixRun run, bool onlyShows)
    {
        if (run.Changed == 0)
            return run.Left.Failed + run.Declined > 0 ? "Nothing was written." : "Nothing to repair.";
        var repairs = $"{Counted.Of(run.Applied, "repair")} in {Counted.Of(run.Changed, "file")}";
        return onlyShows ? $"{repairs} would be made; nothing was written." : $"{repairs}.";
    }

    private static string Left(FixRun run)
    {
        var left = run.Left;
        if (left.Findings == 0)
            return left.Failed > 0 || run.Changed == 0 ? "" : "Nothing is left.";
        var text = $"Left: {Counted.List((left.Errors, "error"), (left.Warnings, "warning"), (left.Infos, "remark"), (left.Hints, "hint"))}";
        if (left.UnsafelyFixable > 0)
            text += $"; {left.UnsafelyFixable} can be repaired with --unsafe";
        if (left.Withheld > 0)
            text += $"; {left.Withheld} can be repaired once --openclaw says which release reads the file";
        return text + ".";
    }
}
