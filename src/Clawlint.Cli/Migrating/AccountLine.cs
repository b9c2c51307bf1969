using Clawlint.Accounts;
using Clawlint.Releases;

namespace Clawlint.Cli.Migrating;

/// <summary>A line of the account: one value, or several that share a fate.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Path">Where they were.</param>
/// <param name="NewPath">Where they are; null where they are gone, set aside, or where they were.</param>
/// <param name="Why">Why; empty where the paths say it.</param>
/// <param name="Since">The release from which on OpenClaw needs it so; null where that is not known.</param>
/// <param name="Count">How many values they are.</param>
internal sealed record AccountLine(ValueOutcome Outcome, string Path, string? NewPath, string Why, OpenClawRelease? Since, int Count)
{
    /// <summary>The lines of an account, what was kept apart: values that went together are one line.</summary>
    public static IReadOnlyList<AccountLine> Of(ValueAccount account) =>
    [
        .. account.Entries.Where(static entry => entry.Outcome != ValueOutcome.Kept)
            .GroupBy(ToLine)
            .Select(static group => group.Count() == 1 && group.Key.Outcome == ValueOutcome.Moved
                ? group.Key with { Path = group.First().Path, NewPath = group.First().NewPath, Count = 1 }
                : group.Key with { Count = group.Count() })
            .OrderBy(static line => line.Outcome),
    ];

    private static AccountLine ToLine(AccountEntry entry)
    {
        var (path, newPath) = entry.Outcome == ValueOutcome.Moved ? Shorten(entry.Path, entry.NewPath!) : (entry.Whole, entry.NewPath == entry.Path ? null : entry.NewPath);
        return new AccountLine(entry.Outcome, path, newPath, entry.Why, entry.Since, 0);
    }

    /// <summary>Takes from both paths the steps at the end that are the same: what is left says what moved.</summary>
    private static (string Path, string NewPath) Shorten(string path, string newPath)
    {
        while (LastStep(path) is > 0 and var at && LastStep(newPath) is > 0 and var newAt && path[at..] == newPath[newAt..])
        {
            (path, newPath) = (path[..at], newPath[..newAt]);
        }

        return (path, newPath);
    }

    private static int LastStep(string path) => path.EndsWith("\"]", StringComparison.Ordinal)
        ? path.LastIndexOf("[\"", StringComparison.Ordinal)
        : path.AsSpan().LastIndexOfAny('.', '[');
}
