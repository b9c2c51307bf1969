using System.Collections.Immutable;

namespace Clawlint.Accounts;

/// <summary>What became of every value of a config.</summary>
/// <param name="Entries">The values in the order of the config.</param>
public sealed record ValueAccount(ImmutableArray<AccountEntry> Entries)
{
    /// <summary>The account of two changes, one after the other.</summary>
    public ValueAccount Then(ValueAccount next)
    {
        var later = next.Entries.ToDictionary(static entry => entry.Path, StringComparer.Ordinal);
        return new ValueAccount(
            [.. Entries.Select(entry => entry.NewPath is not null && later.TryGetValue(entry.NewPath, out var second) ? Join(entry, second) : entry)]);
    }

    private static AccountEntry Join(AccountEntry first, AccountEntry second)
    {
        var outcome = second.Outcome switch
        {
            ValueOutcome.Kept when first.Outcome == ValueOutcome.Left => ValueOutcome.Kept,
            ValueOutcome.Kept => first.Outcome,
            ValueOutcome.Moved when first.Outcome == ValueOutcome.Changed => ValueOutcome.Changed,
            var other => other,
        };
        return second with { Path = first.Path, Outcome = outcome, Why = second.Why.Length > 0 ? second.Why : first.Why, Since = second.Since ?? first.Since };
    }
}
