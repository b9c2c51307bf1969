using Clawlint.Cli.Hosting;
using Clawlint.Discovery;
using Clawlint.Environments;
using Clawlint.Environments.Compose;
using Clawlint.Settings;

namespace Clawlint.Cli.Checking;

/// <summary>Turns the paths of a command line into configs: each once, in a stable order.</summary>
internal sealed class InputFinder(Terminal terminal, RunSettings settings)
{
    private const string StandardInputName = "<stdin>";

    // What stands for "the folder's config", the best first.
    private static readonly string[] FolderConfigs =
        ["openclaw.json", "openclaw.json5", "clawdbot.json", "moltbot.json", Path.Join(".openclaw", "openclaw.json")];

    private readonly IConsoleEnvironment _environment = terminal.Environment;
    private readonly List<InputFile> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Lazy<OpenClawPaths> _openClaw = new(
        () => new OpenClawPaths(terminal.Environment.Files, terminal.Environment.GetVariable, terminal.Environment.CurrentFolder));

    /// <summary>Folders that could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The configs that some paths mean.</summary>
    /// <param name="paths">Files, folders, <c>-</c>; none for the folder's config, else OpenClaw's own.</param>
    /// <param name="standardInputName">The path that standard input is taken to come from; null for none.</param>
    public IReadOnlyList<InputFile> Find(IReadOnlyList<string> paths, string? standardInputName)
    {
        if (paths.Count == 0)
            return [FindDefault()];
        foreach (var path in paths)
        {
            if (path == "-")
                AddStandardInput(standardInputName ?? StandardInputName);
            else if (path.Length == 0)
                throw new UsageException("An empty path names no file.");
            else
                AddPath(path);
        }

        return _found;
    }

    private void AddPath(string path)
    {
        var fullPath = Path.GetFullPath(path, _environment.CurrentFolder);
        if (Path.GetFileName(fullPath) == SettingsFile.Name)
        {
            // Settings stand for the configs that they belong to; their own mistakes are told even where there is none.
            settings.For(fullPath);
            AddPath(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
            return;
        }

        if (IsBesideConfigs(Path.GetFileName(fullPath)) && _environment.Files.GetKind(fullPath) == FileKind.File)
        {
            AddConfigsOf(fullPath, path);
            return;
        }

        if (_environment.Files.GetKind(fullPath) != FileKind.Folder)
        {
            Add(fullPath, path);
            return;
        }

        settings.Suppressions.AddSearched(Path.TrimEndingDirectorySeparator(fullPath));
        var count = _found.Count;
        foreach (var found in Finder().Find(Path.TrimEndingDirectorySeparator(fullPath)))
        {
            if (!settings.For(found).IsExcluded)
                Add(found, NameBelow(path, Path.GetRelativePath(fullPath, found)));
        }

        if (_found.Count == count)
            terminal.Say($"{path}: no config in this folder.");
    }

    /// <summary>True for the name of a file that configs are checked together with, and that is none.</summary>
    private static bool IsBesideConfigs(string name) => name == ".env" || ComposeProject.FileNames.Contains(name, StringComparer.Ordinal);

    /// <summary>The configs that a compose file or a <c>.env</c> belongs to: those that are mounted, those beside it, and those in the folders below.</summary>
    private void AddConfigsOf(string fullPath, string path)
    {
        var folder = Path.GetDirectoryName(fullPath)!;
        var count = _found.Count;
        foreach (var found in Finder().Find(folder))
        {
            if (!settings.For(found).IsExcluded && BelongsTo(found, fullPath))
                Add(found, NameBelow(Path.GetDirectoryName(path) is { Length: > 0 } typed ? typed : ".", Path.GetRelativePath(folder, found)));
        }

        if (_found.Count == count)
            terminal.Say($"{path}: no config here belongs to it.");
    }

    private bool BelongsTo(string config, string fullPath)
    {
        if (Path.GetDirectoryName(config) == Path.GetDirectoryName(fullPath))
            return true;
        var folder = Path.GetDirectoryName(fullPath)!;
        var world = new ConfigWorld(new WorldScope(config) { Root = folder }, new WorldFiles(_environment.Files, static path => path));
        return world.Compose.Any(project => project.Project.Folder == folder);
    }

    private ConfigFinder Finder() => new(_environment.Files)
    {
        OnUnreadableFolder = (folder, reason) =>
        {
            HasFailed = true;
            terminal.Say($"{folder}: this folder cannot be read. {reason}");
        },
    };

    private void Add(string fullPath, string name)
    {
        if (_seen.Add(fullPath))
            _found.Add(new InputFile(fullPath, name) { IsLive = IsLive(fullPath) });
    }

    private void AddStandardInput(string name)
    {
        if (_seen.Add("-"))
            _found.Add(new InputFile(Path.GetFullPath(name, _environment.CurrentFolder), name) { IsStandardInput = true });
    }

    private InputFile FindDefault()
    {
        foreach (var name in FolderConfigs)
        {
            var path = Path.Join(_environment.CurrentFolder, name);
            if (_environment.Files.GetKind(path) != FileKind.File)
                continue;
            terminal.Say($"Using {name} of this folder.");
            return new InputFile(path, name) { IsLive = IsLive(path) };
        }

        if (_openClaw.Value.Find() is { } own)
        {
            terminal.Say($"No config in this folder; using OpenClaw's own: {own}");
            return new InputFile(own, own) { IsLive = true };
        }

        var places = FolderConfigs.Select(name => Path.Join(_environment.CurrentFolder, name)).Concat(_openClaw.Value.Candidates);
        throw new UsageException(
            $"There is no config here. Looked for {string.Join(", ", places.Distinct(StringComparer.Ordinal))}.",
            "name a file or a folder: clawlint check path/to/openclaw.json");
    }

    private bool IsLive(string fullPath) => _openClaw.Value.Find() == fullPath;

    /// <summary>A found file's name: the folder as typed, then the way down; nothing before it for the current folder.</summary>
    private static string NameBelow(string folder, string below)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(folder);
        return trimmed == "." ? below : Path.Join(trimmed, below);
    }
}
