using Clawlint.Diagnostics;
using Clawlint.Settings;

namespace Clawlint.Cli.Checking;

/// <summary>The settings of each file of a run: its project's, with what the command line says instead. Safe to share between threads.</summary>
/// <param name="loader">What reads the project's; null where a file is looked at alone.</param>
/// <param name="select"><c>--select</c>: it stands in the place of what the settings select and ignore.</param>
/// <param name="ignore"><c>--ignore</c>: it adds to what the settings ignore.</param>
/// <param name="failOn"><c>--fail-on</c>.</param>
internal sealed class RunSettings(SettingsLoader? loader, IReadOnlyList<string>? select, IReadOnlyList<string>? ignore, Severity? failOn)
{
    private readonly RuleSelection? _selection = select is null ? null : RuleSelection.Create(select, ignore);

    /// <summary>The findings that are known already.</summary>
    public required KnownFindings Known { get; init; }

    /// <summary>What of the settings' suppressions the run needs.</summary>
    public SuppressionUse Suppressions { get; } = new();

    /// <summary>The settings files that were read so far, each with what is known of its use.</summary>
    public IReadOnlyList<SettingsFile> Files => [.. (loader?.Files ?? []).Select(Suppressions.Judge)];

    /// <summary>The settings of a file.</summary>
    /// <param name="path">Its absolute path.</param>
    public ProjectSettings For(string path)
    {
        var settings = loader?.For(path) ?? ProjectSettings.Default;
        if (_selection is null && ignore is null && failOn is null)
            return settings;
        return settings with
        {
            Selection = _selection ?? (ignore is null ? settings.Selection : settings.Selection.Without(ignore)),
            FailOn = failOn ?? settings.FailOn,
        };
    }
}
