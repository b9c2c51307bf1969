namespace Clawlint.Diffs;

/// <summary>What a line of a diff is.</summary>
public enum DiffLineKind : byte
{
    /// <summary>The first line of a masked diff, which says that it is for reading only.</summary>
    MaskNotice = 0,

    /// <summary><c>--- </c> or <c>+++ </c> and a path.</summary>
    FileHeader,

    /// <summary><c>@@ … @@</c>.</summary>
    HunkHeader,

    /// <summary>A line that both texts have.</summary>
    Context,

    /// <summary>A line that only the old text has.</summary>
    Removed,

    /// <summary>A line that only the new text has.</summary>
    Added,

    /// <summary><c>\ No newline at end of file</c>.</summary>
    NoNewline,
}
