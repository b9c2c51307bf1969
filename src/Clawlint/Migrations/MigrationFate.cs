using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>What becomes of one value that migrations touch, all of them taken together.</summary>
internal sealed class MigrationFate
{
    private readonly MigrationChange[] _changes;
    private readonly MigrationValue _value;
    private readonly bool _isThere;

    /// <summary>Gathers what a run did to a value, to what stands around it and to what stands in it.</summary>
    public MigrationFate(MigrationRun run, MigrationValue value)
    {
        _value = value;
        _isThere = value.IsWithin(run.Root);
        _changes = [.. run.Changes.Where(change => ReferenceEquals(change.Value, value))];
        Migrations = [.. run.Changes.Where(change => IsRelated(change.Value)).Select(static change => change.Migration)];
    }

    /// <summary>The migrations that have a part in it.</summary>
    public HashSet<Migration> Migrations { get; }

    /// <summary>Whether all of it may be done without asking.</summary>
    public FixSafety Safety => Migrations.Max(static migration => migration.Safety);

    /// <summary>True where nothing is done: somebody has to decide.</summary>
    public bool IsLeft => Array.TrueForAll(_changes, static change => change.Kind == MigrationChangeKind.Left);

    /// <summary>What is done, as an order.</summary>
    public string Title(string path) => Kind switch
    {
        MigrationChangeKind.Dropped => $"Remove {path}",
        MigrationChangeKind.Moved => $"Move {path} to {_value.Path}",
        _ => $"Bring {path} up to date",
    };

    /// <summary>What is wrong and what to do.</summary>
    public string Describe(string path, OpenClawRelease target, bool isRejected)
    {
        string when = _changes[0].Since is { } release ? $" in {release}" : "";
        string verdict = isRejected ? $", and OpenClaw {target} rejects the file because of it." : ".";
        string why = string.Join(' ', _changes.Select(static change => change.Why).Where(static why => why.Length > 0).Distinct(StringComparer.Ordinal).Append(Advice));
        return Kind switch
        {
            MigrationChangeKind.Moved => $"{path} moved to {_value.Path}{when}{verdict}",
            MigrationChangeKind.Dropped => $"{path} was given up{when}{verdict}",
            _ => $"{path} is written differently since {_changes[0].Since?.Name ?? "the first release"}{verdict}",
        } + $" {why}";
    }

    private string Advice => Kind switch
    {
        MigrationChangeKind.Moved => "Move it there.",
        MigrationChangeKind.Dropped => "Remove it.",
        MigrationChangeKind.Left => "Decide what becomes of it.",
        _ => "Bring it up to date.",
    };

    private MigrationChangeKind Kind => IsLeft ? MigrationChangeKind.Left
        : _isThere ? _changes.Max(static change => change.Kind) is var kind && kind == MigrationChangeKind.Left ? MigrationChangeKind.Changed : kind
        : _changes[^1].Kind;

    private bool IsRelated(MigrationValue other)
    {
        for (var at = other; at is not null; at = at.FirstParent)
        {
            if (ReferenceEquals(at, _value))
            {
                return true;
            }
        }

        for (var at = _value; at is not null; at = at.FirstParent)
        {
            if (ReferenceEquals(at, other))
            {
                return true;
            }
        }

        return false;
    }
}
