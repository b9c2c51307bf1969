using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Diffs;

/// <summary>Writes hunks as lines, with the secrets in them masked.</summary>
internal sealed class HunkWriter(SourceText before, ImmutableArray<TextSpan> secretsBefore, SourceText after, ImmutableArray<TextSpan> secretsAfter)
{
    private readonly List<DiffLine> _lines = [];
    private (int Offset, int Line) _oldPosition;
    private (int Offset, int Line) _newPosition;

    /// <summary>True where something was masked.</summary>
    public bool IsMasked { get; private set; }

    /// <summary>The lines so far. Once something is masked no hunk header says where it belongs.</summary>
    public IEnumerable<DiffLine> GetLines() =>
        _lines.Select(line => line.Kind == DiffLineKind.HunkHeader && IsMasked ? new DiffLine(line.Kind, "@@ masked @@"u8.ToArray()) : line);

    public void Write(Hunk hunk)
    {
        var header = $"@@ -{Range(before, hunk.OldSpan, ref _oldPosition)} +{Range(after, hunk.NewSpan, ref _newPosition)} @@";
        _lines.Add(new DiffLine(DiffLineKind.HunkHeader, Encoding.UTF8.GetBytes(header)));
        var at = hunk.OldSpan.Start;
        foreach (var change in hunk.Changes)
        {
            WriteLines(DiffLineKind.Context, ' ', before, TextSpan.FromBounds(at, change.OldSpan.Start), secretsBefore);
            WriteLines(DiffLineKind.Removed, '-', before, change.OldSpan, secretsBefore);
            WriteLines(DiffLineKind.Added, '+', after, change.NewSpan, secretsAfter);
            at = change.OldSpan.End;
        }

        WriteLines(DiffLineKind.Context, ' ', before, TextSpan.FromBounds(at, hunk.OldSpan.End), secretsBefore);
    }

    // Number of the first line and how many there are; where there are none, the number of the line before.
    private static string Range(SourceText text, TextSpan span, ref (int Offset, int Line) position)
    {
        var line = position.Line + text.Bytes[position.Offset..span.Start].Count((byte)'\n');
        position = (span.Start, line);
        var lines = text.Bytes.Slice(span.Start, span.Length);
        var count = lines.Count((byte)'\n') + (lines.IsEmpty || lines[^1] == (byte)'\n' ? 0 : 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? line : line + 1)},{count}");
    }

    private void WriteLines(DiffLineKind kind, char sign, SourceText text, TextSpan span, ImmutableArray<TextSpan> secrets)
    {
        for (var start = span.Start; start < span.End;)
        {
            var length = text.Bytes[start..span.End].IndexOf((byte)'\n');
            var line = TextSpan.FromBounds(start, length < 0 ? span.End : start + length);
            _lines.Add(new DiffLine(kind, Show(sign, text, line, secrets)));
            if (length < 0)
                _lines.Add(new DiffLine(DiffLineKind.NoNewline, "\\ No newline at end of file"u8.ToArray()));
            start = line.End + 1;
        }
    }

    private byte[] Show(char sign, SourceText text, TextSpan line, ImmutableArray<TextSpan> secrets)
    {
        var masked = secrets.IsEmpty ? null : SecretMask.MaskRange(text, line, secrets);
        if (masked is not { IsMasked: true })
            return [(byte)sign, .. text.Bytes.Slice(line.Start, line.Length)];
        IsMasked = true;
        return Encoding.UTF8.GetBytes(sign + masked.Text);
    }
}
