using System.Text;

namespace Clawlint.Diffs;

/// <summary>A line of a diff.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The whole line with its sign, without the line feed that ends it; a carriage return of the file stays.</param>
public sealed record DiffLine(DiffLineKind Kind, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The line as a string; ill-formed UTF-8 comes back as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
