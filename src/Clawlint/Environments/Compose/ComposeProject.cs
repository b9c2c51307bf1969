using System.Collections.Immutable;
using Clawlint.Environments.Yaml;

namespace Clawlint.Environments.Compose;

/// <summary>A compose file with the one that overrides it, the variables that are put into both, and the services that come of it.</summary>
public sealed class ComposeProject
{
    /// <summary>The base names under which Compose finds a file by itself, the first of them that is there.</summary>
    public static ImmutableArray<string> FileNames { get; } = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly WorldScope _scope;

    private ComposeProject(ImmutableArray<ComposeFile> files, DotEnvText? variables, WorldScope scope)
    {
        Files = files;
        Variables = variables;
        _scope = scope;
        foreach (var entry in variables?.File.Entries ?? [])
        {
            _variables[entry.Name] = entry.Value;
        }
    }

    /// <summary>The files, the one that is overridden first.</summary>
    public ImmutableArray<ComposeFile> Files { get; }

    /// <summary>The project's <c>.env</c>, whose variables are put into the compose files; null where there is none.</summary>
    public DotEnvText? Variables { get; }

    /// <summary>The services, in the order of the files.</summary>
    public ImmutableArray<ComposeService> Services { get; private set; } = [];

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder => Path.GetDirectoryName(Files[0].Path)!;

    /// <summary>The service of a name; null where there is none.</summary>
    public ComposeService? this[string name] => Services.FirstOrDefault(service => service.Name == name);

    /// <summary>A variable as it is put into the files: the shell's, else the project's; null where neither is known to set it.</summary>
    internal string? LookUp(string name) => _scope.Variable(name) ?? _variables.GetValueOrDefault(name);

    /// <summary>True for a file that may be looked at.</summary>
    internal bool MayRead(string path) => _scope.Contains(path);

    /// <summary>Reads a project. Never throws.</summary>
    /// <param name="files">The texts around, of which <c>env_file</c> may name some.</param>
    /// <param name="path">The compose file's full path.</param>
    /// <param name="scope">What may be looked at.</param>
    /// <returns>Null where there is no such file.</returns>
    public static ComposeProject? Read(WorldFiles files, string path, WorldScope scope)
    {
        string[] paths = [path, OverrideOf(path)];
        ImmutableArray<ComposeFile> read = [.. paths.Select(at => (Path: at, Text: files.Find(at))).Where(static file => file.Text is not null).Select(static file => new ComposeFile(file.Path, YamlText.Parse(file.Text!)))];
        if (read.IsEmpty || read[0].Path != path)
        {
            return null;
        }

        var project = new ComposeProject(read, files.FindDotEnv(scope.EnvFile ?? Path.Join(Path.GetDirectoryName(path)!, ".env")), scope);
        project.Services = [.. ReadServices(project, files)];
        return project;
    }

    /// <summary>The file that Compose lays over one of its own names by itself.</summary>
    private static string OverrideOf(string path) =>
        Path.Join(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.override{Path.GetExtension(path)}");

    private static IEnumerable<ComposeService> ReadServices(ComposeProject project, WorldFiles files)
    {
        var names = new List<string>();
        var parts = new Dictionary<string, List<ComposeMember>>(StringComparer.Ordinal);
        foreach (var file in project.Files)
        {
            foreach (var member in file.Yaml.Root?["services"]?.Members ?? [])
            {
                if (!parts.TryGetValue(member.Key.Text, out var known))
                {
                    names.Add(member.Key.Text);
                    parts.Add(member.Key.Text, known = []);
                }

                known.Add(new(file.Source, member));
            }
        }

        return names.Select(name => new ComposeService(project, files, name, [.. parts[name]]));
    }
}
