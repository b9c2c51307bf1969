using Clawlint.Discovery;

namespace Clawlint.Settings;

/// <summary>Gives each config its settings; every settings file is read once. Safe to share between threads.</summary>
/// <param name="files">Where to look.</param>
/// <param name="currentFolder">Absolute path of the folder that the program was started in; names of settings files are relative to it.</param>
public sealed class SettingsLoader(IFileSystem files, string currentFolder)
{
    private readonly Dictionary<string, SettingsStack?> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SettingsStack> _byPath = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SettingsFile> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The settings files that were read so far, by path.</summary>
    public IReadOnlyList<SettingsFile> Files
    {
        get
        {
            lock (_lock)
                return [.. _read.Values];
        }
    }

    /// <summary>The settings of a config.</summary>
    /// <param name="path">Its absolute path.</param>
    public ProjectSettings For(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        lock (_lock)
        {
            if (!_byFolder.TryGetValue(folder, out var stack))
                _byFolder.Add(folder, stack = SettingsFinder.Find(files, folder, currentFolder) is { } found ? Read(found) : null);
            return stack?.For(path) ?? ProjectSettings.Default;
        }
    }

    private SettingsStack Read(string path)
    {
        if (_byPath.TryGetValue(path, out var known))
            return known;
        var reader = new SettingsReader(files, full => Path.GetRelativePath(currentFolder, full));
        var stack = reader.Read(path);
        foreach (var file in reader.Files)
            _read[file.Path] = file;
        _byPath.Add(path, stack);
        return stack;
    }
}
