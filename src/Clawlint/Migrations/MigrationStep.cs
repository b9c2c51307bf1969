using Clawlint.Config;

namespace Clawlint.Migrations;

/// <summary>A step of a migration. Holds no state; one instance serves all configs and threads.</summary>
internal abstract class MigrationStep
{
    /// <summary>Patterns of <see cref="MigrationPattern"/>: where none of them matches anything, the step has nothing to do.</summary>
    public abstract IEnumerable<string> Places { get; }

    /// <summary>False where a look at a value at one of <see cref="Places"/> shows that there is nothing to do. Asked for every config, so it allocates nothing.</summary>
    public virtual bool MayConcern(ConfigNode value) => true;

    /// <summary>What undoes it for a release that is older than it; empty where nothing does.</summary>
    public virtual IEnumerable<MigrationStep> Undo => [];

    /// <summary>Migrates a config; does nothing where there is nothing to do.</summary>
    public abstract void Apply(MigrationScope scope);
}
