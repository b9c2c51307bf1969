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
/// <param name="options">What the command line says of the world.</param>
/// <param name="files">The files that configs may include; those on the disk where none are given.</param>
/// <param name="around">The files around configs; those of the environment where none are given.</param>
internal sealed class Surroundings(IConsoleEnvironment environment, bool isIsolated, WorldOptions options, IConfigFileSystem? files = null, IFileSystem? around = null)
{
    private readonly Lazy<OpenClawPaths> _paths = new(() => new(environment.Files, environment.GetVariable, environment.CurrentFolder));
    private readonly Lazy<IPluginSource?> _plugins = new(() => FindPlugins(environment));
    private readonly Lazy<EnvironmentVariables> _process = new(() => EnvironmentVariables.Empty.With(environment.GetVariables(), EnvironmentSource.Process));
    private readonly WorldFiles _world = new(around ?? environment.Files, path => NameOf(path, environment.CurrentFolder));

    // Releases are asked about one file by the dozen.
    private readonly ConcurrentDictionary<string, ConfigWorld> _worlds = new(StringComparer.Ordinal);

    /// <summary>The files around the configs that were looked at and are there, as they are shown.</summary>
    public IEnumerable<string> Read => _world.Texts.Select(static file => file.Value.Path).Order(StringComparer.Ordinal);

    /// <summary>A file to check, with what lies around it.</summary>
    public AnalysisInput Around(InputFile file, SyntaxTree tree, TargetRelease target, ProjectSettings settings) => file.Settings is not null
        ? new(tree, target) { Settings = settings, SettingsFile = file.Settings }
        : AroundConfig(file, tree, target) with { Settings = settings };

    private AnalysisInput AroundConfig(InputFile file, SyntaxTree tree, TargetRelease target)
    {
        var input = new AnalysisInput(tree, target)
        {
            Plugins = file.IsLive && !isIsolated ? _plugins.Value : null,
            Sources = new ConfigSources { Path = file.FullPath, Files = files ?? DiskConfigFileSystem.Instance, Environment = EnvironmentVariables.Empty },
        };
        if (isIsolated)
            return input;
        var surrounded = input.In(_worlds.GetOrAdd(file.FullPath, path => new(ScopeOf(path, options.IsMachine || file.IsLive), _world)));

        // What is to be copied and filled in is no config that anything around it belongs to.
        return file.IsExample ? surrounded with { World = null } : surrounded;
    }

    private WorldScope ScopeOf(string path, bool isMachine)
    {
        var folder = Path.GetDirectoryName(path)!;
        var scope = new WorldScope(path) { StateFolder = options.StateFolder, ComposeFiles = options.ComposeFiles, EnvFile = options.EnvFile };
        return isMachine
            ? scope with { Process = _process.Value, StateFolder = options.StateFolder ?? _paths.Value.StateFolder, WorkingFolder = environment.CurrentFolder, Home = _paths.Value.Home }
            : scope with { Root = ProjectRoot.Find(environment.Files, folder) ?? folder };
    }

    private static PluginFolders? FindPlugins(IConsoleEnvironment environment)
    {
        var paths = new OpenClawPaths(environment.Files, environment.GetVariable, environment.CurrentFolder);
        return paths.StateFolder is { } folder ? new PluginFolders(environment.Files, folder, paths.Home) : null;
    }

    /// <summary>A path below the current folder as it would be typed there; any other as it is.</summary>
    private static string NameOf(string path, string currentFolder) =>
        Path.GetRelativePath(currentFolder, path) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
}
