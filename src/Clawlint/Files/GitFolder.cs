using System.ComponentModel;
using System.Diagnostics;

namespace Clawlint.Files;

/// <summary>What git knows of a file.</summary>
public static class GitFolder
{
    /// <summary>True where a folder, or the nearest one above it that exists, lies in a git work tree.</summary>
    public static bool Holds(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
                return true;
        }

        return false;
    }

    /// <summary>True where the last commit holds a file with exactly these bytes. False where git is not there to ask.</summary>
    internal static bool HasCommitted(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Holds(folder) && ReadBlob(folder, "HEAD:./" + Path.GetFileName(path)) is { } committed && committed.AsSpan().SequenceEqual(bytes);
    }

    /// <summary>The bytes of a file in a revision; null where there is no such thing, or git is not there to ask.</summary>
    /// <param name="folder">A folder of the work tree.</param>
    /// <param name="name">As git names it: <c>HEAD:openclaw.json</c> from the top of the work tree, <c>HEAD:./openclaw.json</c> from the folder.</param>
    public static byte[]? ReadBlob(string folder, string name)
    {
        // Else git would take the name for an option.
        if (name.StartsWith('-'))
            return null;
        try
        {
            var start = new ProcessStartInfo("git", ["-C", folder, "cat-file", "blob", name])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var blob = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(blob);
            process.WaitForExit();
            return process.ExitCode == 0 ? blob.ToArray() : null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return null;
        }
    }
}
