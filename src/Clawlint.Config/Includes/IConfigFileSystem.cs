namespace Clawlint.Config.Includes;

/// <summary>The files that <c>$include</c> may name. Implemented outside, so that reading a config's values stays pure. Throws nothing for what a file system does.</summary>
public interface IConfigFileSystem
{
    /// <summary>Follows every symbolic link of a full path, those of the folders too. Opens nothing.</summary>
    IncludePath Resolve(string path);

    /// <summary>Reads a whole file. Never waits for a pipe or a device.</summary>
    /// <param name="path">A full path without links, as <see cref="Resolve"/> gave it.</param>
    /// <param name="limits">What the file may be.</param>
    IncludeFile Read(string path, IncludeLimits limits);
}
