namespace Clawlint.Files;

/// <summary>What a path leads to.</summary>
internal enum FileStatusType : byte
{
    /// <summary>Nothing, or nothing that may be seen.</summary>
    Missing = 0,

    /// <summary>A file that holds bytes.</summary>
    RegularFile,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a socket or a device.</summary>
    Other,
}
