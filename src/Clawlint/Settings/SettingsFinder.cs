using Clawlint.Discovery;

namespace Clawlint.Settings;

/// <summary>Finds the settings file of a config.</summary>
public static class SettingsFinder
{
    /// <summary>
    /// The nearest settings file, from a folder upwards to the project's root. Without one (no <c>.git</c>), to the current folder where that lies above, else no further.
    /// </summary>
    /// <param name="files">Where to look.</param>
    /// <param name="folder">Absolute path of the config's folder.</param>
    /// <param name="currentFolder">Absolute path of the folder that the program was started in.</param>
    /// <returns>Absolute path; null where there is none.</returns>
    public static string? Find(IFileSystem files, string folder, string currentFolder)
    {
        string? nearest = null;
        var isNested = IsWithin(folder, currentFolder);
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Join(at, SettingsFile.Name);
            if (nearest is null && files.GetKind(path) == FileKind.File)
                nearest = path;
            if (nearest is not null && (at == folder || (isNested && IsWithin(at, currentFolder))))
                return nearest;
            if (files.GetKind(Path.Join(at, ".git")) != FileKind.Missing)
                return nearest;
        }

        return null;
    }

    /// <summary>Where a config's settings are made when there are none: at the project's root; without one, in the current folder where that lies above, else beside the config.</summary>
    /// <param name="files">Where to look.</param>
    /// <param name="folder">Absolute path of the config's folder.</param>
    /// <param name="currentFolder">Absolute path of the folder that the program was started in.</param>
    public static string PlaceForNew(IFileSystem files, string folder, string currentFolder) =>
        Path.Join(ProjectRoot.Find(files, folder) ?? (IsWithin(folder, currentFolder) ? currentFolder : folder), SettingsFile.Name);

    private static bool IsWithin(string folder, string around)
    {
        var root = Path.EndsInDirectorySeparator(around) ? around : around + Path.DirectorySeparatorChar;
        return folder == around || folder.StartsWith(root, StringComparison.Ordinal);
    }
}
