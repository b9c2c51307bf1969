namespace Clawlint.Syntax.Editing;

/// <summary>
/// What stands between two siblings, or between a bracket and a sibling, shared out: first what belongs to the one before
/// (its comma, the comment on its line), then what belongs to nobody, then what belongs to the next one (the comments directly above it).
/// </summary>
internal readonly struct Gap
{
    private Gap(int start, int ownedEnd, int leadStart, int end, int comma)
    {
        Start = start;
        OwnedEnd = ownedEnd;
        LeadStart = leadStart;
        End = end;
        Comma = comma;
    }

    /// <summary>End of the sibling or bracket before.</summary>
    public int Start { get; }

    /// <summary>End of what belongs to the one before.</summary>
    public int OwnedEnd { get; }

    /// <summary>Start of what belongs to the next one.</summary>
    public int LeadStart { get; }

    /// <summary>Start of the next sibling or bracket.</summary>
    public int End { get; }

    /// <summary>Offset of the comma; -1 where there is none.</summary>
    public int Comma { get; }

    public bool HasComma => Comma >= 0;

    /// <summary>What belongs to nobody.</summary>
    public TextSpan Free => TextSpan.FromBounds(OwnedEnd, LeadStart);

    public static Gap Between(SyntaxTree tree, int start, int end, bool hasPrevious, bool hasNext)
    {
        var pieces = GapScanner.Scan(tree.Text.Bytes, start, Math.Max(start, end));
        var comma = hasPrevious ? pieces.FindIndex(piece => piece.Kind == SyntaxKind.Comma) : -1;
        var ownedEnd = FindOwnedEnd(pieces, comma + 1, comma < 0 ? start : pieces[comma].End, hasNext);
        var leadStart = hasNext ? FindLeadStart(pieces, ownedEnd, end) : Math.Max(start, end);
        return new Gap(start, ownedEnd, leadStart, Math.Max(start, end), comma < 0 ? -1 : pieces[comma].Start);
    }

    // A comment on the same line belongs to what stands before it, unless the next sibling follows on that line too.
    private static int FindOwnedEnd(List<GapPiece> pieces, int first, int start, bool hasNext)
    {
        var end = start;
        for (var i = first; i < pieces.Count; i++)
        {
            if (pieces[i].IsComment)
                end = pieces[i].End;
            else if (pieces[i].Kind == SyntaxKind.EndOfLine)
                return end;
            else if (pieces[i].Kind != SyntaxKind.Whitespace)
                return start;
        }

        return hasNext ? start : end;
    }

    // Comments directly above, with no empty line between.
    private static int FindLeadStart(List<GapPiece> pieces, int ownedEnd, int end)
    {
        var leadStart = end;
        var lineBreaks = 0;
        for (var i = pieces.Count - 1; i >= 0 && pieces[i].Start >= ownedEnd; i--)
        {
            if (pieces[i].IsComment)
            {
                leadStart = pieces[i].Start;
                lineBreaks = 0;
            }
            else if (!pieces[i].IsBlank || (pieces[i].Kind == SyntaxKind.EndOfLine && ++lineBreaks > 1))
            {
                break;
            }
        }

        return leadStart;
    }
}
