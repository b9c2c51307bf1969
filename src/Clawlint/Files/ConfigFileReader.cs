namespace Clawlint.Files;

/// <summary>Reads config files; refuses what is no regular file.</summary>
public static class ConfigFileReader
{
    /// <summary>Reads a file as a whole. Throws no exception for what the file system does.</summary>
    public static FileReadResult Read(string path) => throw new NotImplementedException();
}
