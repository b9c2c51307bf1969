namespace Clawlint.Discovery;

/// <summary>What lies at a path.</summary>
public enum FileKind : byte
{
    /// <summary>Nothing, or nothing that may be seen.</summary>
    Missing = 0,

    /// <summary>Something that can be read: a file, a pipe, a device; links are followed.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link to a folder. Walks do not follow it: it may lead back.</summary>
    LinkToFolder,
}
