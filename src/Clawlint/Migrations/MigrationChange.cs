using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>What a migration did to one value.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Value">The value.</param>
/// <param name="Why">Why, as a sentence; empty where nothing is to be said beyond the paths. No secret in it.</param>
internal sealed record MigrationChange(Migration Migration, MigrationChangeKind Kind, MigrationValue Value, string Why)
{
    /// <summary>The release from which on OpenClaw needs it; null where all do.</summary>
    public OpenClawRelease? Since { get; init; }
}
