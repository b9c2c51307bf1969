using Clawlint.Config;
using Clawlint.Environments;
using Clawlint.Plugins;
using Clawlint.Releases;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Analysis;

/// <summary>A config to check, or a settings file, and all that the check may look at.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Target">The release that it is checked against.</param>
public sealed record AnalysisInput(SyntaxTree Tree, TargetRelease Target)
{
    /// <summary>The files that it includes and the environment; by default neither is known.</summary>
    public ConfigSources Sources { get; init; } = ConfigSources.None;

    /// <summary>The other files around it: <c>.env</c>, compose, service units, state; null where none is looked at. <see cref="ConfigSources.Environment"/> is what they make of the environment.</summary>
    public ConfigWorld? World { get; init; }

    /// <summary>The plugins that are installed where OpenClaw runs; null where that is not known.</summary>
    public IPluginSource? Plugins { get; init; }

    /// <summary>What the project wants: severities, rules, suppressions.</summary>
    public ProjectSettings Settings { get; init; } = ProjectSettings.Default;

    /// <summary>The settings file that is checked itself, as it was read; null where a config is checked.</summary>
    public SettingsFile? SettingsFile { get; init; }

    /// <summary>The same config with another world around it, and the environment that this makes.</summary>
    public AnalysisInput In(ConfigWorld world) => this with { World = world, Sources = Sources with { Environment = world.GetEnvironment(Target.Release) } };
}
