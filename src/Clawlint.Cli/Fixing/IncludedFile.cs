using Clawlint.Edits;
using Clawlint.Files;

namespace Clawlint.Cli.Fixing;

/// <summary>A file that a config includes, about to be written.</summary>
internal static class IncludedFile
{
    /// <summary>The file with the bytes that were edited: where it holds others by now, the plan notices.</summary>
    /// <exception cref="UsageException">The file cannot be read any more.</exception>
    public static ConfigFile Read(EditedFile file)
    {
        var read = ConfigFileReader.Read(file.Path!);
        return read.Succeeded ? read.File with { Path = file.Before.Path, Text = file.Before } : throw new UsageException(read.Failure.Message);
    }
}
