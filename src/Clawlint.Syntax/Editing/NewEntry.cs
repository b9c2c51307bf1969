namespace Clawlint.Syntax.Editing;

/// <summary>A member or element that the edits put somewhere.</summary>
internal abstract class NewEntry
{
    /// <summary>The member's name; null for an element.</summary>
    public abstract string? Name { get; }

    /// <summary>Writes the entry.</summary>
    /// <param name="renderer">Knows all other edits.</param>
    /// <param name="style">How text looks at the place.</param>
    /// <param name="indentation">The indentation of the line that the entry begins on.</param>
    /// <param name="multiLine">Whether members there stand on lines of their own.</param>
    public abstract EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine);
}
