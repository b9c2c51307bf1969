namespace Clawlint.Syntax;

/// <summary>A range of a text in UTF-8 byte offsets: 0-based, the byte order mark counted, end exclusive.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="Length">Length in bytes; 0 for a place between two bytes.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset of the byte after the last one.</summary>
    public int End => Start + Length;

    /// <summary>True for a place between two bytes.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when the byte at <paramref name="offset"/> lies within this span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True when every byte of <paramref name="other"/> lies within this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the spans share a byte.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>True when the spans share a byte or a border.</summary>
    public bool Touches(TextSpan other) => Math.Max(Start, other.Start) <= Math.Min(End, other.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
