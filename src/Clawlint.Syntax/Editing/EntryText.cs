namespace Clawlint.Syntax.Editing;

/// <summary>The text of a new member or element; its comma goes after the body.</summary>
/// <param name="Leading">Its comments before it.</param>
/// <param name="Body">Key and value.</param>
/// <param name="Trailing">Its comments after it.</param>
internal readonly record struct EntryText(string Leading, string Body, string Trailing)
{
    public bool HasLineBreak => (Leading + Body + Trailing).AsSpan().IndexOfAny('\n', '\r') >= 0;
}
