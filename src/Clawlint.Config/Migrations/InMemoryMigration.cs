using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>
/// Something that OpenClaw changes in a config in memory, after includes and variables and before it validates: an old shape
/// that it still takes. The file stays as it is.
/// </summary>
public abstract class InMemoryMigration
{
    private protected InMemoryMigration()
    {
    }

    /// <summary>True when the migration may change a config; cheap, so that most configs are left alone.</summary>
    internal abstract bool MayApply(ConfigNode root);

    /// <summary>Changes a draft.</summary>
    /// <returns>True where anything changed.</returns>
    internal abstract bool Apply(Draft draft, int root);
}
