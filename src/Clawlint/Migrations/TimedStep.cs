using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>A step and the releases that need it.</summary>
/// <param name="From">The first release that needs it; null for all.</param>
/// <param name="To">The last release that needs it; null for all that follow.</param>
/// <param name="Step">The step.</param>
internal sealed record TimedStep(OpenClawRelease? From, OpenClawRelease? To, MigrationStep Step)
{
    private MigrationStep[]? _undo;

    /// <summary>What undoes it, made when first asked for.</summary>
    public IReadOnlyList<MigrationStep> Undo => _undo ??= [.. Step.Undo];

    /// <summary>True where a release is older than the step, so that what newer ones write has to go back.</summary>
    public bool IsUndone(OpenClawRelease release) => From is not null && release < From;

    /// <summary>True where a config for a release needs it.</summary>
    public bool Holds(OpenClawRelease release) => (From is null || release >= From) && (To is null || release <= To);
}
