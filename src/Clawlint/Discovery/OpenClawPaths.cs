namespace Clawlint.Discovery;

/// <summary>Where OpenClaw itself looks for its config, in its own order.</summary>
public sealed class OpenClawPaths
{
    private static readonly string[] ConfigNames = ["openclaw.json", "clawdbot.json"];

    private readonly IFileSystem _files;
    private readonly Func<string, string?> _variable;
    private readonly string _currentFolder;

    /// <summary>Reads the environment.</summary>
    /// <param name="files">Where to look.</param>
    /// <param name="variable">An environment variable's value; null where it is not set.</param>
    /// <param name="currentFolder">What a relative path in a variable is relative to.</param>
    public OpenClawPaths(IFileSystem files, Func<string, string?> variable, string currentFolder)
    {
        _files = files;
        _variable = variable;
        _currentFolder = currentFolder;
        Home = Read("OPENCLAW_HOME") is { } openClawHome ? Absolute(openClawHome, ReadHome(variable), currentFolder) : ReadHome(variable);
        Candidates = [.. FindCandidates(currentFolder).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every place that OpenClaw tries, the first first. One only where <c>OPENCLAW_CONFIG_PATH</c> names it.</summary>
    public IReadOnlyList<string> Candidates { get; }

    /// <summary>What <c>~</c> means to OpenClaw; null where no variable says.</summary>
    public string? Home { get; }

    /// <summary>The folder in which OpenClaw keeps what it needs, plugins too; null where no variable leads to one.</summary>
    public string? StateFolder => Read("OPENCLAW_STATE_DIR") is { } folder ? Absolute(folder, Home, _currentFolder)
        : HomeFolders.FirstOrDefault(folder => _files.GetKind(folder) is FileKind.Folder or FileKind.LinkToFolder) ?? HomeFolders.FirstOrDefault();

    private string[] HomeFolders => Home is null ? [] : [Path.Join(Home, ".openclaw"), Path.Join(Home, ".clawdbot")];

    /// <summary>The config that OpenClaw reads; null where none of the places holds one.</summary>
    public string? Find() => Candidates.FirstOrDefault(path => _files.GetKind(path) == FileKind.File);

    /// <summary>The user's home as the system knows it; null where no variable names it.</summary>
    internal static string? ReadHome(Func<string, string?> variable) => Read(variable, "HOME") ?? Read(variable, "USERPROFILE");

    private IEnumerable<string> FindCandidates(string currentFolder)
    {
        if (Read("OPENCLAW_CONFIG_PATH") is { } configPath)
            return [Absolute(configPath, Home, currentFolder)];
        var folders = new List<string>();
        if (Read("OPENCLAW_STATE_DIR") is { } stateFolder)
            folders.Add(Absolute(stateFolder, Home, currentFolder));
        folders.AddRange(HomeFolders);
        return folders.SelectMany(folder => ConfigNames.Select(name => Path.Join(folder, name)));
    }

    private string? Read(string name) => Read(_variable, name);

    /// <summary>OpenClaw takes blank variables and the words that a careless script writes for unset.</summary>
    private static string? Read(Func<string, string?> variable, string name) => variable(name)?.Trim() is { Length: > 0 } value and not "undefined" and not "null" ? value : null;

    private static string Absolute(string path, string? home, string currentFolder)
    {
        if (home is not null && (path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal)))
            path = Path.Join(home, path[1..]);
        return Path.GetFullPath(path, currentFolder);
    }
}
