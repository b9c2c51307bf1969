namespace Clawlint.Syntax;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">1-based; lines end at LF, CRLF or CR.</param>
/// <param name="Column">1-based, in UTF-16 units; column 1 of the first line follows the byte order mark.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary><c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
