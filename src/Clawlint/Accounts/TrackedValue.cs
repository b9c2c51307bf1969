using Clawlint.Migrations;
using Clawlint.Releases;

namespace Clawlint.Accounts;

/// <summary>A value on its way through the passes of a fix.</summary>
/// <param name="first">The value at the beginning.</param>
internal sealed class TrackedValue(MigrationValue first)
{
    /// <summary>Where it was.</summary>
    public string FirstPath { get; } = first.Path;

    /// <summary>Where it is; null where it is gone.</summary>
    public string? Path { get; private set; } = first.Path;

    /// <summary>The value as it is.</summary>
    public MigrationValue Value { get; set; } = first;

    private ValueOutcome _fate;
    private string _why = "";
    private OpenClawRelease? _since;
    private string? _whole;

    public void MoveTo(string path, string why, OpenClawRelease? since)
    {
        Path = path;
        Explain(why, since);
    }

    public void Change(string why, OpenClawRelease? since)
    {
        _fate = ValueOutcome.Changed;
        Explain(why, since);
    }

    /// <summary>Ends its way.</summary>
    /// <param name="fate">What became of it.</param>
    /// <param name="around">The value that went as a whole: this one or one around it.</param>
    /// <param name="why">Why.</param>
    /// <param name="since">The release from which on OpenClaw needs it so.</param>
    public void End(ValueOutcome fate, string around, string why, OpenClawRelease? since)
    {
        string within = Path![around.Length..];
        _whole = FirstPath.EndsWith(within, StringComparison.Ordinal) ? FirstPath[..^within.Length] : FirstPath;
        Path = null;
        _fate = fate;
        Explain(why, since);
    }

    /// <summary>What became of it in the end.</summary>
    /// <param name="decision">What the user has to decide about it; null for nothing.</param>
    public AccountEntry ToEntry(string? decision)
    {
        var outcome = decision is not null ? ValueOutcome.Left
            : _fate != ValueOutcome.Kept ? _fate
            : Path != FirstPath ? ValueOutcome.Moved
            : ValueOutcome.Kept;
        return new AccountEntry(FirstPath, outcome, Path, decision ?? _why) { Since = _since, Whole = _whole ?? FirstPath };
    }

    private void Explain(string why, OpenClawRelease? since)
    {
        _since ??= since;
        if (why.Length > 0 && !_why.Contains(why, StringComparison.Ordinal))
        {
            _why = _why.Length > 0 ? $"{_why} {why}" : why;
        }
    }
}
