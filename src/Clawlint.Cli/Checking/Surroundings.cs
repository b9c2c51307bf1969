using System.Collections.Concurrent;
using Clawlint.Analysis;
using Clawlint.Cli.Hosting;
using Clawlint.Config;
using Clawlint.Config.Includes;
using Clawlint.Config.Variables;
using Clawlint.Discovery;
using Clawlint.Environments;
using Clawlint.Files;
using Clawlint.Plugins;
using Clawlint.Releases;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>What lies around a config and shapes its values: the files that it includes, and the environment as far as the context lets us look.</summary>
/// <param name="environment">The world around.</param>
/// <param name="isIsolated">Whether a config is looked at alone.</param>
/// <param name="files">The files that configs may include; those on the disk where none are given.</param>
internal sealed class Surroundings(IConsoleEnvironment environment, bool isIsolated, IConfigFileSystem? files = null)
{
    private readonly Lazy<IPluginSource?> _plugins = new(() => FindPlugins(environment));

    // Releases are asked about one file by the dozen.
    private readonly ConcurrentDictionary<string, EnvironmentVariables> _environments = new(StringComparer.Ordinal);

    /// <summary>A file to check, with what lies around it.</summary>
    public AnalysisInput Around(InputFile file, SyntaxTree tree, TargetRelease target, ProjectSettings settings) => file.Settings is not null
        ? new(tree, target) { Settings = settings, SettingsFile = file.Settings }
        : AroundConfig(file, tree, target) with { Settings = settings };

    private AnalysisInput AroundConfig(InputFile file, SyntaxTree tree, TargetRelease target) => new(tree, target)
    {
        Plugins = file.IsLive && !isIsolated ? _plugins.Value : null,
        Sources = new ConfigSources
        {
            Path = file.FullPath,
            Files = files ?? DiskConfigFileSystem.Instance,
            // Isolated, no variable is set for certain; else the process that will run OpenClaw may have more than the files say.
            Environment = isIsolated
                ? EnvironmentVariables.Empty
                : _environments.GetOrAdd(
                    Path.GetDirectoryName(file.FullPath)!,
                    static (folder, release) => OpenClawEnvironment.Combine(release, EnvironmentVariables.Unknown, null, ReadDotEnv(folder)),
                    target.Release),
        },
    };

    private static PluginFolders? FindPlugins(IConsoleEnvironment environment)
    {
        var paths = new OpenClawPaths(environment.Files, environment.GetVariable, environment.CurrentFolder);
        return paths.StateFolder is { } folder ? new PluginFolders(environment.Files, folder, paths.Home) : null;
    }

    /// <summary>The <c>.env</c> beside the config, which is that of its state folder; null where there is none that can be read.</summary>
    private static DotEnvFile? ReadDotEnv(string folder) =>
        ConfigFileReader.Read(Path.Combine(folder, ".env")) is { Succeeded: true } read ? DotEnvFile.Parse(read.File.Text) : null;
}
