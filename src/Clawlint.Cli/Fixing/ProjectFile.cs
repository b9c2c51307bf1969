using Clawlint.Files;

namespace Clawlint.Cli.Fixing;

/// <summary>Writes files of a project that everybody may read: settings, a baseline.</summary>
internal static class ProjectFile
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes a file, whether or not it is there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Save(string path, ReadOnlyMemory<byte> content)
    {
        var plan = new FilePlan();
        if (ConfigFileReader.Read(path) is { Succeeded: true } read)
            plan.Write(read.File, content);
        else
            plan.Create(path, content, Mode);
        var written = plan.Execute(backups: null);
        if (!written.Succeeded)
            throw new UsageException(written.Failure.Message);
    }
}
