namespace Clawlint.Environments;

/// <summary>A <c>.env</c> file that was read.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="File">What it holds.</param>
public sealed record DotEnvText(string Path, DotEnvFile File)
{
    /// <summary>The entry that counts for a name: the last; null where there is none.</summary>
    public DotEnvEntry? Find(string name) => File.Entries.LastOrDefault(entry => entry.Name == name);
}
