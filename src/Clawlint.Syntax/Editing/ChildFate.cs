namespace Clawlint.Syntax.Editing;

/// <summary>What becomes of a member or element.</summary>
internal enum ChildFate : byte
{
    Kept = 0,
    Removed,
    Moved,
    CommentedOut,

    /// <summary>Removed because the edits leave its object without members.</summary>
    Emptied,
}
