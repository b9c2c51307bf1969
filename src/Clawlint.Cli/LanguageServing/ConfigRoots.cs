using System.Collections.Concurrent;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Discovery;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Cli.LanguageServing;

/// <summary>Finds the config that a file is a part of: what a part holds means something only in the whole. Safe to share between threads.</summary>
/// <param name="files">The files on the disk.</param>
internal sealed class ConfigRoots(IFileSystem files)
{
    // OpenClaw includes only what lies in the config's folder or below; nobody nests deeper.
    private const int MaxLevels = 5;

    private readonly ConcurrentDictionary<string, string?> _roots = new(StringComparer.Ordinal);

    /// <summary>The config that includes a file; null where none does that lies in its folder or, within the project, above it.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="texts">The files as they are read.</param>
    public string? Find(string path, OpenFileSystem texts) => _roots.GetOrAdd(path, path => Search(path, texts));

    private string? Search(string path, OpenFileSystem texts)
    {
        var folder = Path.GetDirectoryName(path);
        var project = ProjectRoot.Find(files, folder!);
        for (var levels = MaxLevels; folder is not null && levels > 0; levels--)
        {
            foreach (var config in ConfigsIn(folder))
            {
                if (config != path && Includes(config, path, texts))
                    return config;
            }

            folder = folder == project ? null : Path.GetDirectoryName(folder);
        }

        return null;
    }

    private List<string> ConfigsIn(string folder)
    {
        try
        {
            return [.. files.Enumerate(folder).Where(entry => entry.Kind == FileKind.File && ConfigFileNames.IsConfig(entry.Name, Path.GetFileName(folder)))
                .Select(entry => Path.Join(folder, entry.Name)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Includes(string config, string path, OpenFileSystem texts)
    {
        if (texts.ReadText(config) is not { } text)
            return false;
        var sources = new ConfigSources { Path = config, Files = texts, Environment = EnvironmentVariables.Unknown };
        var document = ConfigDocument.Create(SyntaxTree.Parse(text), sources, ReleaseReading.For(BundledReleases.Newest));
        return document.Trees.Any(tree => tree.Text.Path == path);
    }
}
