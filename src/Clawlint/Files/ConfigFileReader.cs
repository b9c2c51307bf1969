using Clawlint.Syntax;

namespace Clawlint.Files;

/// <summary>Reads config files; refuses what is no regular file.</summary>
public static class ConfigFileReader
{
    /// <summary>Reads a file as a whole. Throws no exception for what the file system does.</summary>
    public static FileReadResult Read(string path)
    {
        try
        {
            return Refuse(path) is { } failure ? new FileReadResult(null, failure) : new FileReadResult(ReadRegularFile(path), null);
        }
        catch (Exception exception) when (FileFailures.IsExpected(exception))
        {
            return new FileReadResult(null, FileFailures.FromException(path, exception, isWriting: false));
        }
    }

    private static FileFailure? Refuse(string path)
    {
        if (Directory.Exists(path))
            return new FileFailure(FileFailureKind.IsFolder, path, $"{path} is a folder. Name the config file in it.");
        if (!OperatingSystem.IsWindows() && UnixCalls.GetStatus(path) is { IsRegular: false })
            return new FileFailure(FileFailureKind.NotRegularFile, path, $"{path} is a pipe, a socket or a device, not a file. Use - to read standard input.");
        return new FileInfo(ResolveLink(path)) is { Exists: true } file && file.Length > Array.MaxLength
            ? new FileFailure(FileFailureKind.TooLarge, path, $"{path} is larger than 2 GB. No config is; check that the path is right.")
            : null;
    }

    private static ConfigFile ReadRegularFile(string path)
    {
        var resolved = ResolveLink(path);
        using var stream = new FileStream(resolved, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var lastWrite = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        var bytes = new byte[stream.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = SourceText.FromBytes(bytes.AsMemory(0, length), path);
        return new ConfigFile(path, resolved, text, lastWrite) { IsLink = new FileInfo(path).LinkTarget is not null };
    }

    /// <summary>The full path of what a symbolic link leads to; of the path itself where it is none.</summary>
    internal static string ResolveLink(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
