using System.Collections.Immutable;
using Clawlint.Config.Includes;
using Clawlint.Config.Variables;

namespace Clawlint.Config;

/// <summary>What lies around a config file and shapes its values.</summary>
public sealed record ConfigSources
{
    /// <summary>Nothing: no file system, nothing known of the environment.</summary>
    public static ConfigSources None { get; } = new();

    /// <summary>Full path of the config; includes are looked up from its folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>The files that <c>$include</c> may name; null where they cannot be read: what they hold then counts as unknown, without a finding.</summary>
    public IConfigFileSystem? Files { get; init; }

    /// <summary>The folders of <c>OPENCLAW_INCLUDE_ROOTS</c>, full paths; includes may lie there too.</summary>
    public ImmutableArray<string> IncludeRoots { get; init; } = [];

    /// <summary>The environment in which OpenClaw reads the config, without the config's own <c>env</c>.</summary>
    public EnvironmentVariables Environment { get; init; } = EnvironmentVariables.Unknown;
}
