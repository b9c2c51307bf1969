using System.Text.Json;
using Clawlint.Discovery;
using Clawlint.Releases;

namespace Clawlint.Plugins;

/// <summary>
/// Finds plugins where OpenClaw looks for them: the paths that the config names, <c>extensions</c> in the state folder, and the packages
/// that OpenClaw had npm install in <c>npm</c> there.
/// </summary>
/// <param name="files">Where to look.</param>
/// <param name="stateFolder">OpenClaw's state folder, a full path.</param>
/// <param name="home">What <c>~</c> means; null where it is not known.</param>
public sealed class PluginFolders(IFileSystem files, string stateFolder, string? home) : IPluginSource
{
    private const string ManifestName = "openclaw.plugin.json";

    private static readonly string[] EntryNames = ["index.ts", "index.js", "index.mjs", "index.cjs"];

    private static readonly string[] PassedOver = [".git", ".hg", ".svn", ".turbo", ".yarn", ".yarn-cache", "build", "coverage", "dist", "node_modules"];

    /// <inheritdoc/>
    public IReadOnlyList<PluginManifest> Find(OpenClawRelease release, IReadOnlyList<string> loadPaths)
    {
        IEnumerable<string> folders =
        [
            .. loadPaths.SelectMany(FindLoaded),
            .. FindChildren(Path.Join(stateFolder, "extensions")),
            .. PluginBehavior.HasNpmFolder(release) ? FindInstalled(Path.Join(stateFolder, "npm")) : [],
        ];
        return [.. folders.Select(folder => ReadPlugin(folder, release)).OfType<PluginManifest>().DistinctBy(static plugin => plugin.Id, StringComparer.Ordinal)];
    }

    /// <summary>A path names a plugin's folder, a file in it, or a folder of such folders.</summary>
    private IEnumerable<string> FindLoaded(string path)
    {
        if (GetFullPath(path.Trim()) is not { } full)
        {
            return [];
        }

        return files.GetKind(full) == FileKind.File ? [Path.GetDirectoryName(full)!]
            : IsPlugin(full) ? [full]
            : FindChildren(full);
    }

    private string? GetFullPath(string path) =>
        path.StartsWith('~') ? (home is null ? null : Path.Join(home, path[1..])) : Path.IsPathFullyQualified(path) ? path : null;

    private IEnumerable<string> FindChildren(string folder) => GetFolders(folder).Where(static name => !IsPassedOver(name)).Select(name => Path.Join(folder, name)).Where(IsPlugin);

    private static bool IsPassedOver(string name)
    {
        string lower = name.ToLowerInvariant();
        return PassedOver.Contains(lower) || lower.EndsWith(".bak", StringComparison.Ordinal)
            || lower.Contains(".backup-", StringComparison.Ordinal) || lower.Contains(".disabled", StringComparison.Ordinal);
    }

    /// <summary>The folder is a project of npm's, and holds further ones.</summary>
    private IEnumerable<string> FindInstalled(string folder) =>
        GetFolders(Path.Join(folder, "projects")).Select(project => Path.Join(folder, "projects", project)).Prepend(folder).SelectMany(FindPackages);

    private IEnumerable<string> FindPackages(string project)
    {
        using var package = ReadJson(Path.Join(project, "package.json"));
        return GetMember(package?.RootElement, "dependencies") is { ValueKind: JsonValueKind.Object } dependencies
            ? [.. dependencies.EnumerateObject().Select(dependency => Path.Join(project, "node_modules", dependency.Name)).Where(IsPlugin)]
            : [];
    }

    /// <summary>True for a folder with code to load: one that its package names, or an index file.</summary>
    private bool IsPlugin(string folder)
    {
        using var package = ReadJson(Path.Join(folder, "package.json"));
        return GetMember(GetMember(package?.RootElement, "openclaw"), "extensions") is { ValueKind: JsonValueKind.Array } entries && entries.GetArrayLength() > 0
            || Array.Exists(EntryNames, name => files.GetKind(Path.Join(folder, name)) == FileKind.File);
    }

    private PluginManifest? ReadPlugin(string folder, OpenClawRelease release) =>
        TryRead(Path.Join(folder, ManifestName)) is { } text ? PluginManifest.Parse(text, release) : null;

    private IEnumerable<string> GetFolders(string folder)
    {
        try
        {
            return [.. files.Enumerate(folder).Where(static entry => entry.Kind is FileKind.Folder or FileKind.LinkToFolder).Select(static entry => entry.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private JsonDocument? ReadJson(string path)
    {
        try
        {
            return TryRead(path) is { } text ? JsonDocument.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[]? TryRead(string path)
    {
        try
        {
            return files.GetKind(path) == FileKind.File ? files.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static JsonElement? GetMember(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var member) ? member : null;
}
