using Clawlint.Config.Includes;

namespace Clawlint.Files;

/// <summary>The files on the disk, for <c>$include</c>.</summary>
public sealed class DiskConfigFileSystem : IConfigFileSystem
{
    /// <summary>As many as Linux follows.</summary>
    private const int MaxLinks = 40;

    /// <summary>The one instance; it holds no state.</summary>
    public static DiskConfigFileSystem Instance { get; } = new();

    /// <inheritdoc/>
    public IncludePath Resolve(string path)
    {
        try
        {
            return ResolveLinks(path);
        }
        catch (UnauthorizedAccessException)
        {
            return new IncludePath("", IncludeFailure.NoPermission);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return new IncludePath("", IncludeFailure.Other);
        }
    }

    /// <inheritdoc/>
    public IncludeFile Read(string path, IncludeLimits limits)
    {
        var status = FileStatus.Read(path);
        var failure = status switch
        {
            { Type: FileStatusType.Missing } => IncludeFailure.NotFound,
            { Type: FileStatusType.Folder } => IncludeFailure.IsFolder,
            { Type: FileStatusType.Other } => IncludeFailure.NotRegularFile,
            { LinkCount: > 1 } when !limits.AllowsHardLinks => IncludeFailure.HardLinked,
            _ => status.Length > limits.MaxBytes ? IncludeFailure.TooLarge : IncludeFailure.None,
        };
        if (failure != IncludeFailure.None)
        {
            return new IncludeFile(default, failure);
        }

        try
        {
            return new IncludeFile(File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            return new IncludeFile(default, IncludeFailure.NoPermission);
        }
        catch (IOException exception)
        {
            return new IncludeFile(default, exception is FileNotFoundException ? IncludeFailure.NotFound : IncludeFailure.Other);
        }
    }

    /// <summary>Goes from the root down, step by step; a link's target takes the link's place before what is left of the path.</summary>
    private static IncludePath ResolveLinks(string path)
    {
        int links = 0;
        string rest = Path.GetFullPath(path);
        string real = Path.GetPathRoot(rest)!;
        rest = rest[real.Length..];
        while (rest.Length > 0)
        {
            int end = rest.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
            string name = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (name is "" or ".")
            {
                continue;
            }

            string next = name == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, name);
            if (name == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return new IncludePath("", IncludeFailure.LinkLoop);
            }

            string root = Path.GetPathRoot(target) ?? "";
            real = root.Length == 0 ? real : root;
            rest = target[root.Length..] + Path.DirectorySeparatorChar + rest;
        }

        return FileStatus.Read(real).Type == FileStatusType.Missing ? new IncludePath("", IncludeFailure.NotFound) : new IncludePath(real);
    }
}
