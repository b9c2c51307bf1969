using System.Collections.Immutable;
using Clawlint.Config.Variables;
using Clawlint.Environments.Compose;
using Clawlint.Environments.Units;
using Clawlint.Environments.Yaml;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>The files and variables around a config, as far as its context lets us look. What nobody asks for is not read.</summary>
public sealed class ConfigWorld
{
    private readonly Lazy<ImmutableArray<OpenClawProject>> _compose;
    private readonly Lazy<ImmutableArray<ServiceUnit>> _units;

    /// <summary>Makes the world around a config.</summary>
    /// <param name="scope">What may be looked at.</param>
    /// <param name="files">The texts.</param>
    public ConfigWorld(WorldScope scope, WorldFiles files)
    {
        Scope = scope;
        Files = files;
        _compose = new(() => [.. FindCompose()]);
        _units = new(() => [.. ServiceUnits.Find(scope, files)]);
    }

    /// <summary>What may be looked at.</summary>
    public WorldScope Scope { get; }

    /// <summary>The texts.</summary>
    public WorldFiles Files { get; }

    /// <summary>The compose projects that run OpenClaw with the config.</summary>
    public ImmutableArray<OpenClawProject> Compose => _compose.Value;

    /// <summary>The compose files that cannot be read.</summary>
    public IEnumerable<YamlText> Unreadable => FindProjects().SelectMany(static project => project.Files).Select(static file => file.Yaml).Where(static yaml => yaml.Problem is not null);

    /// <summary>The service units of this machine that run the gateway.</summary>
    public ImmutableArray<ServiceUnit> Units => _units.Value;

    /// <summary>The folder in which OpenClaw keeps its state.</summary>
    public string StateFolder => Scope.StateFolder ?? Scope.Folder;

    /// <summary>The <c>.env</c> of the state folder; null where there is none.</summary>
    public DotEnvText? StateVariables => Files.FindDotEnv(Path.Join(StateFolder, ".env"));

    /// <summary>The <c>.env</c> of the working directory; null where there is none or it does not count.</summary>
    public DotEnvText? WorkingVariables => Scope.WorkingFolder is { } folder && folder != StateFolder ? Files.FindDotEnv(Path.Join(folder, ".env")) : null;

    /// <summary>The environment in which a release reads the config.</summary>
    public EnvironmentVariables GetEnvironment(OpenClawRelease release)
    {
        var process = Scope.Process ?? EnvironmentVariables.Unknown;
        foreach (var unit in Scope.IsMachine ? Units : [])
        {
            process = process.With(unit.Variables.Select(static variable => KeyValuePair.Create(variable.Name, variable.Value)), EnvironmentSource.Service);
        }

        return OpenClawEnvironment.Combine(release, process, WorkingVariables?.File, StateVariables?.File);
    }

    /// <summary>This world with other texts in the place of some.</summary>
    /// <param name="texts">Full paths and texts.</param>
    public ConfigWorld With(IEnumerable<KeyValuePair<string, SourceText>> texts) => new(Scope, Files.With(texts));

    private IEnumerable<OpenClawProject> FindCompose()
    {
        foreach (var project in FindProjects())
        {
            if (OpenClawProject.From(project, Scope.ConfigPath, isNamed: !Scope.ComposeFiles.IsEmpty) is { } found)
            {
                yield return found;
            }
        }
    }

    private IEnumerable<ComposeProject> FindProjects() =>
        (Scope.ComposeFiles.IsEmpty ? FindComposeFiles() : Scope.ComposeFiles).Select(path => Files.FindProject(path, Scope)).OfType<ComposeProject>();

    /// <summary>The compose files of the config's folder and those around it, the nearest first.</summary>
    private IEnumerable<string> FindComposeFiles()
    {
        string root = Scope.Root ?? Scope.Folder;
        for (string? folder = Scope.Folder; folder is not null; folder = folder == root ? null : Path.GetDirectoryName(folder))
        {
            foreach (string name in ComposeProject.FileNames)
            {
                string path = Path.Join(folder, name);
                if (Files.Find(path) is not null)
                {
                    yield return path;
                    break;
                }
            }
        }
    }
}
