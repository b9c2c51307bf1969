using System.Collections.Immutable;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>A stretch of a text whose secrets are masked.</summary>
public sealed class MaskedText
{
    private readonly SourceText _source;
    private readonly TextSpan _range;
    private readonly List<(TextSpan Hidden, int Index)> _masks;

    private MaskedText(SourceText source, TextSpan range, string text, List<(TextSpan Hidden, int Index)> masks)
    {
        _source = source;
        _range = range;
        _masks = masks;
        Text = text;
    }

    /// <summary>What may be shown.</summary>
    public string Text { get; }

    /// <summary>True where something is hidden.</summary>
    public bool IsMasked => _masks.Count > 0;

    internal static MaskedText Create(SourceText source, TextSpan range, ImmutableArray<TextSpan> secrets)
    {
        var builder = new StringBuilder();
        var masks = new List<(TextSpan, int)>();
        var at = range.Start;
        foreach (var secret in secrets.SkipWhile(secret => secret.End <= range.Start).TakeWhile(secret => secret.Start < range.End))
        {
            var hidden = TextSpan.FromBounds(Math.Max(secret.Start, range.Start), Math.Min(secret.End, range.End));
            builder.Append(source.GetString(TextSpan.FromBounds(at, hidden.Start)));
            masks.Add((hidden, builder.Length));
            builder.Append(SecretMask.Replacement(source.GetString(secret).Length));
            at = hidden.End;
        }

        builder.Append(source.GetString(TextSpan.FromBounds(at, range.End)));
        return new MaskedText(source, range, builder.ToString(), masks);
    }

    /// <summary>
    /// Where an offset of the file lies in <see cref="Text"/>: a 0-based place in UTF-16 units. An offset inside a mask is the mask's start;
    /// one outside the stretch counts as its nearest end.
    /// </summary>
    public int GetIndex(int offset)
    {
        var (from, index) = (_range.Start, 0);
        offset = Math.Clamp(offset, _range.Start, _range.End);
        foreach (var (hidden, maskIndex) in _masks)
        {
            if (offset < hidden.Start)
                break;
            if (offset < hidden.End)
                return maskIndex;
            (from, index) = (hidden.End, maskIndex + MaskLength(hidden));
        }

        return index + _source.GetString(TextSpan.FromBounds(from, offset)).Length;
    }

    private int MaskLength(TextSpan hidden)
    {
        var (_, index) = _masks.Find(mask => mask.Hidden == hidden);
        return Text.IndexOf('›', index) + 1 - index;
    }
}
