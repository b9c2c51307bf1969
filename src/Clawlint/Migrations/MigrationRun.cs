using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>A config migrated in memory: what became of each value, and the edits that do the same to the text.</summary>
internal sealed class MigrationRun
{
    private static readonly Lazy<ImmutableArray<Migration>> Migrations = new(MigrationFile.Read);

    private MigrationRun(MigrationValue root, MigrationValue[] written, List<MigrationChange> changes)
    {
        Root = root;
        Written = written;
        Changes = changes;
    }

    private static readonly Lazy<OpenClawRelease> NewestStep = new(static () => All.SelectMany(static migration => migration.Steps).Max(static step => step.From)!);

    /// <summary>True for a release that is older than some steps, so that what newer ones write may have to go back.</summary>
    public static bool GoesBack(OpenClawRelease release) => release < NewestStep.Value;

    /// <summary>All migrations in the order in which they are applied.</summary>
    public static ImmutableArray<Migration> All => Migrations.Value;

    /// <summary>The config afterwards.</summary>
    public MigrationValue Root { get; }

    /// <summary>The values that the files hold, by their numbers in <see cref="ConfigDocument.Written"/>, wherever they are now.</summary>
    public IReadOnlyList<MigrationValue> Written { get; }

    /// <summary>What was done, in its order.</summary>
    public IReadOnlyList<MigrationChange> Changes { get; }

    /// <summary>Migrates a config.</summary>
    /// <param name="document">The config.</param>
    /// <param name="release">The release that it is to fit.</param>
    /// <param name="isWanted">Which migrations may do something.</param>
    public static MigrationRun Execute(ConfigDocument document, OpenClawRelease release, Func<Migration, bool> isWanted) =>
        Execute(document, release, migration => !migration.IsDoctorsAlone && isWanted(migration), keepsCredentials: true);

    /// <summary>Migrates a config as a release's own doctor does: what the doctor does not know stays, and what it gives up goes, credentials too.</summary>
    public static MigrationRun ExecuteAsOpenClaw(ConfigDocument document, OpenClawRelease release) =>
        Execute(document, release, migration => migration.Doctor.Has(release), keepsCredentials: false);

    private static MigrationRun Execute(ConfigDocument document, OpenClawRelease release, Func<Migration, bool> isWanted, bool keepsCredentials)
    {
        var changes = new List<MigrationChange>();
        if (document.Written.Root.Kind != ConfigKind.Object)
        {
            return new MigrationRun(MigrationValue.MakeObject(), [], changes);
        }

        var root = MigrationValue.Copy(document.Written, out var written);
        foreach (var migration in All)
        {
            if (isWanted(migration))
            {
                migration.Apply(root, release, changes, keepsCredentials);
            }
        }

        for (int i = All.Length - 1; keepsCredentials && i >= 0; i--)
        {
            if (isWanted(All[i]))
            {
                All[i].Undo(root, release, changes);
            }
        }

        return new MigrationRun(root, written, changes);
    }

    /// <summary>True for a value that is not there afterwards: it is gone, or all that stood in it has moved away.</summary>
    public bool TakesAway(ConfigNode value)
    {
        var written = value.Document.Written.FromSyntax(value.Syntax);
        return !written.IsMissing && !Written[written.Index].IsWithin(Root);
    }

    /// <summary>How many of the values that the files hold are gone, and nothing else says what they said.</summary>
    public int CountDropped() =>
        Changes.Where(static change => change.Kind == MigrationChangeKind.Dropped).Sum(static change => CountWritten(change.Value));

    private static int CountWritten(MigrationValue value) =>
        value.Children.Count > 0 ? value.Children.Sum(CountWritten) : value.Origin.IsMissing ? 0 : 1;

    /// <summary>The edits; empty where nothing is to be done, or where the files do not allow it.</summary>
    public ImmutableArray<FixOperation> GetOperations() => Changes.Any(static change => change.Kind != MigrationChangeKind.Left)
        ? new MigrationWriter(Root, Written).GetOperations()
        : [];
}
