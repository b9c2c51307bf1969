using System.Collections.Immutable;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Migrations;

namespace Clawlint.Accounts;

/// <summary>Follows every value of a config through the passes of a fix. What no fix tells of is seen by comparing the values before and after.</summary>
internal sealed class AccountKeeper
{
    private readonly List<TrackedValue> _values;

    public AccountKeeper(ConfigAnalysis first) => _values = [.. Leaves(first.Document).Select(static value => new TrackedValue(value))];

    /// <summary>Takes a pass.</summary>
    /// <param name="before">The config before it.</param>
    /// <param name="chosen">The fixes.</param>
    /// <param name="after">The config after it.</param>
    public void Take(ConfigAnalysis before, IReadOnlyList<FixCandidate> chosen, ConfigAnalysis after)
    {
        foreach (var candidate in chosen)
        {
            if (candidate.Run is { } run)
            {
                Follow(before.Document, run);
            }
            else
            {
                Follow(candidate);
            }
        }

        Compare(after, chosen);
    }

    /// <summary>The account at the end.</summary>
    /// <param name="last">The config at the end.</param>
    public ValueAccount Close(ConfigAnalysis last)
    {
        var open = last.Diagnostics.Where(static finding => finding.Effect == Effect.Load && finding.Location.ConfigPath.Length > 0).ToList();
        return new ValueAccount(
            [.. _values.Select(value => value.ToEntry(value.Path is { } path ? open.Find(finding => ConfigPath.IsAtOrBelow(path, finding.Location.ConfigPath))?.Message : null))]);
    }

    private void Follow(ConfigDocument before, MigrationRun run)
    {
        MigrationValue.Copy(before.Written, out var values);
        var byPath = new Dictionary<string, MigrationValue>(StringComparer.Ordinal);
        var places = new Dictionary<MigrationValue, string>();
        for (int i = 0; i < values.Length; i++)
        {
            byPath.TryAdd(values[i].Path, run.Written[i]);
            places.Add(run.Written[i], values[i].Path);
        }

        foreach (var value in _values)
        {
            if (value.Path is { } path && byPath.TryGetValue(path, out var migrated))
            {
                Follow(value, migrated, run, places);
            }
        }
    }

    private static void Follow(TrackedValue value, MigrationValue migrated, MigrationRun run, Dictionary<MigrationValue, string> places)
    {
        var change = LastChange(migrated, run);
        if (!migrated.IsWithin(run.Root))
        {
            string around = change is null ? value.Path! : places.GetValueOrDefault(change.Value, value.Path!);
            value.End(change?.Kind == MigrationChangeKind.Absorbed ? ValueOutcome.Changed : ValueOutcome.Dropped, around, change?.Why ?? "", change?.Since);
            return;
        }

        if (migrated.Json is not null)
        {
            value.Change(run.Changes.Last(other => ReferenceEquals(other.Value, migrated) && other.Kind == MigrationChangeKind.Changed).Why, change?.Since);
            value.Value = migrated;
        }

        if (migrated.Path != value.Path)
        {
            value.MoveTo(migrated.Path, "", change?.Since);
        }
    }

    /// <summary>What was last done to a value or to what stood around it.</summary>
    private static MigrationChange? LastChange(MigrationValue value, MigrationRun run)
    {
        for (var at = value; at is not null; at = at.FirstParent)
        {
            if (run.Changes.LastOrDefault(change => ReferenceEquals(change.Value, at) && change.Kind != MigrationChangeKind.Left) is { } change)
            {
                return change;
            }
        }

        return null;
    }

    private void Follow(FixCandidate candidate)
    {
        foreach (var move in candidate.Fix.GetMoves?.Invoke() ?? [])
        {
            foreach (var value in _values)
            {
                if (value.Path is not { } path || !ConfigPath.IsAtOrBelow(path, move.From))
                {
                    continue;
                }

                if (candidate.Fix.SetsAside)
                {
                    value.End(ValueOutcome.SetAside, move.From, move.Why, null);
                }
                else if (move.To is null)
                {
                    value.End(ValueOutcome.Dropped, move.From, move.Why, null);
                }
                else
                {
                    value.MoveTo(move.To + path[move.From.Length..], move.Why, null);
                }
            }
        }
    }

    private void Compare(ConfigAnalysis after, IReadOnlyList<FixCandidate> chosen)
    {
        if (after.Document.Written.Root.IsMissing)
        {
            return;
        }

        MigrationValue.Copy(after.Document.Written, out var values);
        var byPath = new Dictionary<string, MigrationValue>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            byPath.TryAdd(value.Path, value);
        }

        foreach (var value in _values)
        {
            if (value.Path is not { } path)
            {
                continue;
            }

            if (!byPath.TryGetValue(path, out var now))
            {
                value.End(ValueOutcome.Dropped, path, TitleAt(path, chosen), null);
            }
            else
            {
                if (!now.HasValueOf(value.Value))
                {
                    value.Change(TitleAt(path, chosen), null);
                }

                value.Value = now;
            }
        }
    }

    /// <summary>What the fix does that changed something at a path; empty where none of them says so.</summary>
    private static string TitleAt(string path, IReadOnlyList<FixCandidate> chosen) =>
        chosen.Where(candidate => candidate.Run is null)
            .OrderByDescending(static candidate => candidate.Diagnostic.Location.ConfigPath.Length)
            .FirstOrDefault(candidate => ConfigPath.IsAtOrBelow(path, candidate.Diagnostic.Location.ConfigPath)) is { } fix ? $"{fix.Fix.Title}." : "";

    private static IEnumerable<MigrationValue> Leaves(ConfigDocument document)
    {
        if (document.Written.Root.IsMissing)
        {
            return [];
        }

        MigrationValue.Copy(document.Written, out var values);
        return values.Where(static value => value.Children.Count == 0);
    }
}
