namespace Clawlint.Migrations;

/// <summary>A step of a migration. Holds no state; one instance serves all configs and threads.</summary>
internal abstract class MigrationStep
{
    /// <summary>Patterns of <see cref="MigrationPattern"/>: where none of them matches anything, the step has nothing to do.</summary>
    public abstract IEnumerable<string> Places { get; }

    /// <summary>Migrates a config; does nothing where there is nothing to do.</summary>
    public abstract void Apply(MigrationScope scope);
}
