using Clawlint.Discovery;
using Clawlint.Environments.Compose;
using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>The texts around a config, each read once, with edits that are not written yet. Safe to share between threads.</summary>
/// <param name="files">Where they lie.</param>
/// <param name="nameOf">How a path is shown.</param>
public sealed class WorldFiles(IFileSystem files, Func<string, string> nameOf)
{
    // What is larger is none of the files that a person writes.
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string? Variables), ComposeProject?> _projects = [];

    /// <summary>Where the files lie.</summary>
    public IFileSystem Files => files;

    /// <summary>The text of a file; null where there is none that can be read.</summary>
    /// <param name="path">Full path.</param>
    public SourceText? Find(string path)
    {
        lock (_texts)
        {
            if (!_texts.TryGetValue(path, out var text))
            {
                _texts.Add(path, text = Read(path));
            }

            return text;
        }
    }

    /// <summary>A <c>.env</c> file; null where there is none that can be read.</summary>
    /// <param name="path">Full path.</param>
    public DotEnvText? FindDotEnv(string path) => Find(path) is { } text ? new(path, DotEnvFile.Parse(text)) : null;

    /// <summary>A compose project, read once; null where there is none at a path.</summary>
    /// <param name="path">The compose file's full path.</param>
    /// <param name="scope">What may be looked at.</param>
    internal ComposeProject? FindProject(string path, WorldScope scope)
    {
        lock (_texts)
        {
            if (!_projects.TryGetValue((path, scope.EnvFile), out var project))
            {
                _projects.Add((path, scope.EnvFile), project = ComposeProject.Read(this, path, scope));
            }

            return project;
        }
    }

    /// <summary>The texts that were found, with their full paths.</summary>
    public IReadOnlyList<KeyValuePair<string, SourceText>> Texts
    {
        get
        {
            lock (_texts)
            {
                return [.. _texts.Where(static entry => entry.Value is not null).Select(static entry => KeyValuePair.Create(entry.Key, entry.Value!))];
            }
        }
    }

    /// <summary>The full path of a text that was found here; null for any other text.</summary>
    public string? PathOf(SourceText text)
    {
        lock (_texts)
        {
            foreach (var (path, known) in _texts)
            {
                if (ReferenceEquals(known, text))
                {
                    return path;
                }
            }

            return null;
        }
    }

    /// <summary>These files with other texts in the place of some.</summary>
    /// <param name="texts">Full paths and texts.</param>
    public WorldFiles With(IEnumerable<KeyValuePair<string, SourceText>> texts)
    {
        var changed = new WorldFiles(files, nameOf);
        lock (_texts)
        {
            foreach (var (path, text) in _texts)
            {
                changed._texts[path] = text;
            }
        }

        foreach (var (path, text) in texts)
        {
            changed._texts[path] = text;
        }

        return changed;
    }

    private SourceText? Read(string path)
    {
        try
        {
            if (files.GetKind(path) != FileKind.File)
            {
                return null;
            }

            byte[] bytes = files.ReadAllBytes(path);
            return bytes.Length > MaxBytes ? null : SourceText.FromBytes(bytes, nameOf(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
