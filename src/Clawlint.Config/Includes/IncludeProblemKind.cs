namespace Clawlint.Config.Includes;

/// <summary>Why an <c>$include</c> cannot be followed. A file that does not parse is none of these: its own mistakes are reported in it.</summary>
public enum IncludeProblemKind : byte
{
    /// <summary>The value is neither a string nor an array.</summary>
    NotAPath = 0,

    /// <summary>An element of the array is no string.</summary>
    NotAString,

    /// <summary>The path holds a NUL character.</summary>
    NulCharacter,

    /// <summary>The path has 4096 characters or more.</summary>
    PathTooLong,

    /// <summary>The path leads out of the config's folder and the allowed roots.</summary>
    OutsideRoot,

    /// <summary>A symbolic link leads out of the config's folder and the allowed roots.</summary>
    LinkOutsideRoot,

    /// <summary>The file is the config itself, or one that is being included already.</summary>
    Circular,

    /// <summary>More than ten files include each other.</summary>
    TooDeep,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It is a folder.</summary>
    IsFolder,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NotRegularFile,

    /// <summary>It has more than one name (hard links).</summary>
    HardLinked,

    /// <summary>It is larger than 2 MiB.</summary>
    TooLarge,

    /// <summary>Symbolic links that lead to each other.</summary>
    LinkLoop,

    /// <summary>It cannot be read.</summary>
    NotReadable,

    /// <summary>There are keys beside <c>$include</c>, and the included file holds no object to merge them into.</summary>
    SiblingsNeedObject,

    /// <summary>So many includes that following them all would take forever.</summary>
    TooMany,
}
