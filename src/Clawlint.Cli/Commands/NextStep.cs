using Clawlint.Cli.Checking;
using Clawlint.Releases;

namespace Clawlint.Cli.Commands;

/// <summary>The command that helps most after a check.</summary>
internal static class NextStep
{
    /// <summary>The command's arguments, the program's name first; empty where there is nothing to do.</summary>
    public static IReadOnlyList<string> After(Totals totals, SharedOptions shared, PathArguments paths, IReadOnlyList<InputFile> files)
    {
        if (totals.GoesBeyondBundled)
            return AddSchema;
        if (totals.SafelyFixable > 0)
            return ["clawlint", "fix", .. shared.Repeat(), .. paths.Repeat(files)];
        if (totals.UnsafelyFixable > 0)
            return ["clawlint", "fix", "--unsafe", "--diff", .. shared.Repeat(), .. paths.Repeat(files)];
        if (totals.Withheld > 0)
            return WithNewest(shared, paths, files);
        return Explain(totals);
    }

    /// <summary>The command after a run of <c>fix</c>.</summary>
    /// <param name="left">What is left.</param>
    /// <param name="wasUnsafe">Whether unsafe fixes were applied already.</param>
    /// <param name="wasShown">Whether changes were only shown.</param>
    /// <param name="shared">The options of all commands.</param>
    /// <param name="paths">The paths as they were typed.</param>
    /// <param name="files">The files that were found.</param>
    public static IReadOnlyList<string> AfterFix(
        Totals left, bool wasUnsafe, bool wasShown, SharedOptions shared, PathArguments paths, IReadOnlyList<InputFile> files)
    {
        if (wasShown)
            return ["clawlint", "fix", .. wasUnsafe ? (string[])["--unsafe"] : [], .. shared.Repeat(), .. paths.Repeat(files)];
        if (left.GoesBeyondBundled)
            return AddSchema;
        if (left.Withheld > 0)
            return WithNewest(shared, paths, files);
        if (left.UnsafelyFixable > 0 && !wasUnsafe)
            return ["clawlint", "fix", "--unsafe", "--diff", .. shared.Repeat(), .. paths.Repeat(files)];
        return Explain(left);
    }

    /// <summary>What tells clawlint of a release that it does not know.</summary>
    private static string[] AddSchema => ["clawlint", "schema", "add", "--from-installed"];

    /// <summary>Only shown, not written: nobody has said that it is the newest release that reads the file.</summary>
    private static string[] WithNewest(SharedOptions shared, PathArguments paths, IReadOnlyList<InputFile> files) =>
        ["clawlint", "fix", "--diff", $"--openclaw={BundledReleases.Newest}", .. shared.Repeat(), .. paths.Repeat(files)];

    private static string[] Explain(Totals totals) => totals.GravestManual is { } rule ? ["clawlint", "explain", rule.Name] : [];
}
