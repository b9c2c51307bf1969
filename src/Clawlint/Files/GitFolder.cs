using System.ComponentModel;
using System.Diagnostics;

namespace Clawlint.Files;

/// <summary>What git knows of a file.</summary>
internal static class GitFolder
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
    public static bool HasCommitted(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Holds(folder))
            return false;
        try
        {
            var start = new ProcessStartInfo("git", ["-C", folder, "cat-file", "blob", "HEAD:./" + Path.GetFileName(path)])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var committed = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(committed);
            process.WaitForExit();
            return process.ExitCode == 0 && committed.GetBuffer().AsSpan(0, (int)committed.Length).SequenceEqual(bytes);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return false;
        }
    }
}
