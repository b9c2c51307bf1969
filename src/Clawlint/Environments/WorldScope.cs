using System.Collections.Immutable;
using Clawlint.Config.Variables;

namespace Clawlint.Environments;

/// <summary>What may be looked at around a config.</summary>
/// <param name="ConfigPath">Full path of the config.</param>
public sealed record WorldScope(string ConfigPath)
{
    /// <summary>The folder that holds everything that may be read; null for the whole machine.</summary>
    public string? Root { get; init; }

    /// <summary>The process environment; null where it does not count, so that a colleague gets the same verdict.</summary>
    public EnvironmentVariables? Process { get; init; }

    /// <summary>The folder in which OpenClaw keeps its state; null for the config's own.</summary>
    public string? StateFolder { get; init; }

    /// <summary>The working directory of the machine's OpenClaw, whose <c>.env</c> it reads; null where there is none that counts.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The user's home; null where it does not count.</summary>
    public string? Home { get; init; }

    /// <summary>Compose files that were named; empty to look for them.</summary>
    public ImmutableArray<string> ComposeFiles { get; init; } = [];

    /// <summary>The file whose variables Compose puts in, where one was named; null for the <c>.env</c> beside the compose file.</summary>
    public string? EnvFile { get; init; }

    /// <summary>True where the whole machine counts.</summary>
    public bool IsMachine => Process is not null;

    /// <summary>The folder of the config.</summary>
    public string Folder => Path.GetDirectoryName(ConfigPath)!;

    /// <summary>True for a path that may be read.</summary>
    public bool Contains(string path) => Root is null || PathBounds.Holds(Root, path);

    /// <summary>A variable of the process; null where it is not set or does not count.</summary>
    public string? Variable(string name) => Process is not null && Process.TryGetValue(name, out string? value) ? value : null;
}
