using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>A step and the releases that need it.</summary>
/// <param name="From">The first release that needs it; null for all.</param>
/// <param name="To">The last release that needs it; null for all that follow.</param>
/// <param name="Step">The step.</param>
internal sealed record TimedStep(OpenClawRelease? From, OpenClawRelease? To, MigrationStep Step)
{
    /// <summary>True where a config for a release needs it.</summary>
    public bool Holds(OpenClawRelease release) => (From is null || release >= From) && (To is null || release <= To);
}
