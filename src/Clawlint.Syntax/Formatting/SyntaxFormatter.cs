using System.Collections.Immutable;
using System.Text;

namespace Clawlint.Syntax.Formatting;

/// <summary>
/// Formats a text: white space alone changes, every token and every comment stays as it is. An object or array that goes over several lines has each
/// child on a line of its own; one that stands on one line stays there where it fits. One empty line between two members is kept.
/// </summary>
public sealed class SyntaxFormatter
{
    /// <summary>An object or array that stands on one line is broken up where it reaches beyond this column.</summary>
    public const int MaxWidth = 100;

    /// <summary>A text whose brackets lie deeper in each other is left as it is: its indentation would outgrow everything else.</summary>
    public const int MaxDepth = 500;

    private readonly FormatPieces _pieces;
    private readonly string _newLine;
    private readonly string _unit;
    private readonly Stack<FormatFrame> _frames = [];
    private SyntaxKind _lastToken;
    private bool _isInMember;
    private int _depth;
    private int _column;

    private SyntaxFormatter(FormatPieces pieces, string newLine, string unit)
    {
        _pieces = pieces;
        _newLine = newLine;
        _unit = unit;
    }

    private bool IsMultiLine => !_frames.TryPeek(out var frame) || frame.IsMultiLine;

    /// <summary>The edits that format a text: sorted, not overlapping, of white space only. Formatting the result again changes nothing.</summary>
    /// <param name="tree">A text that OpenClaw's parser accepts.</param>
    /// <param name="unit">One step of indentation, spaces or tabs; null for the one that most of the file uses.</param>
    /// <exception cref="ArgumentException">The text has mistakes: <see cref="SyntaxTree.Parses"/>.</exception>
    public static ImmutableArray<TextEdit> Format(SyntaxTree tree, string? unit = null)
    {
        if (!tree.Parses)
            throw new ArgumentException("Only a text without mistakes can be formatted.", nameof(tree));
        var pieces = FormatPieces.Of(tree);
        if (pieces.Depth > MaxDepth)
            return [];
        return new SyntaxFormatter(pieces, pieces.FindNewLine(), unit ?? FormatStyle.FindUnit(pieces)).FormatGaps(tree.Text);
    }

    private ImmutableArray<TextEdit> FormatGaps(SourceText text)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var at = text.Bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        for (var i = 0; i < _pieces.Count; i++)
        {
            AddEdit(GapBefore(i), _pieces[i].Span.Start);
            Enter(i);
            at = _pieces[i].Span.End;
        }

        AddEdit(_pieces.TrailingLineEnds > 0 ? _newLine : "", text.Length);
        return edits.ToImmutable();

        void AddEdit(string gap, int end)
        {
            var span = TextSpan.FromBounds(at, end);
            if (text.GetString(span) != gap)
                edits.Add(new TextEdit(span, gap));
        }
    }

    private string GapBefore(int index)
    {
        var gap = index == 0 ? "" : Gap(index);
        _column = gap.Length > 0 && gap[0] is '\r' or '\n' ? gap.Length - gap.LastIndexOfAny(['\r', '\n']) - 1 : _column + gap.Length;
        return gap;
    }

    private string Gap(int index)
    {
        var (previous, piece) = (_pieces[index - 1], _pieces[index]);
        if (piece.IsClose)
            return GapBeforeClose(previous);
        if (_isInMember)
            return GapInMember(previous, piece);
        if (piece.Kind == SyntaxKind.Comma)
            return previous.Kind == SyntaxKind.LineComment ? Break(previous, piece) : "";
        if (!IsMultiLine)
            return previous.IsOpen ? _frames.Peek().Padding : " ";
        if (piece.IsComment)
            return piece.LineEnds > 0 || BeginsChild(index) ? Break(previous, piece) : " ";
        return previous.Kind == SyntaxKind.BlockComment && piece.LineEnds == 0 ? " " : Break(previous, piece);
    }

    private string GapBeforeClose(FormatPiece previous)
    {
        var frame = _frames.Peek();
        return previous.IsOpen ? "" : frame.IsMultiLine ? _newLine + Indentation(_depth - 1) : frame.Padding;
    }

    // Between a key and the end of its value.
    private string GapInMember(FormatPiece previous, FormatPiece piece)
    {
        if (previous.Kind == SyntaxKind.LineComment)
            return _newLine + Indentation(_depth + 1);
        return piece.Kind == SyntaxKind.Colon ? "" : " ";
    }

    // An empty line is kept, but not at the start.
    private string Break(FormatPiece previous, FormatPiece piece) =>
        (piece.LineEnds > 1 && !previous.IsOpen ? _newLine + _newLine : _newLine) + Indentation(_depth);

    // True for a comment that stands on one line with the child after it.
    private bool BeginsChild(int index)
    {
        if (_lastToken is not (SyntaxKind.Comma or SyntaxKind.OpenBrace or SyntaxKind.OpenBracket))
            return false;
        var next = index + 1;
        while (next < _pieces.Count && _pieces[next] is { IsComment: true, LineEnds: 0 })
            next++;
        return next < _pieces.Count && _pieces[next] is { IsComment: false, IsClose: false, LineEnds: 0 } && _pieces[next].Kind != SyntaxKind.Comma;
    }

    private void Enter(int index)
    {
        var piece = _pieces[index];
        _column = _pieces.HasLineEndWithin(index) ? _pieces.WidthOf(index) : _column + _pieces.WidthOf(index);
        if (piece.IsComment)
            return;
        if (piece.IsOpen)
            Open(index);
        else if (piece.IsClose)
            _depth -= _frames.Pop().IsMultiLine ? 1 : 0;
        _isInMember = piece.IsKey || piece.Kind == SyntaxKind.Colon;
        _lastToken = piece.Kind;
    }

    private void Open(int index)
    {
        var close = _pieces.CloseOf(index);
        var isMultiLine = close > index + 1 && (_pieces.HasLineEnd(index) || !Fits(index, close));
        _frames.Push(new FormatFrame(close, _pieces[index].Kind == SyntaxKind.OpenBracket, isMultiLine));
        _depth += isMultiLine ? 1 : 0;
    }

    // Whether the rest of an object or array, and a comma after it, has room on the line.
    private bool Fits(int open, int close)
    {
        if (!IsMultiLine)
            return true;
        var width = _column + (close + 1 < _pieces.Count && _pieces[close + 1].Kind == SyntaxKind.Comma ? 1 : 0);
        for (var i = open + 1; i <= close && width <= MaxWidth; i++)
            width += _pieces.WidthOf(i) + (NeedsSpace(_pieces[i - 1], _pieces[i]) ? 1 : 0);
        return width <= MaxWidth;
    }

    private static bool NeedsSpace(FormatPiece previous, FormatPiece piece) => (previous.Kind, piece.Kind) switch
    {
        (_, SyntaxKind.Comma or SyntaxKind.Colon or SyntaxKind.CloseBracket) or (SyntaxKind.OpenBracket, _) => false,
        (SyntaxKind.OpenBrace, SyntaxKind.CloseBrace) => false,
        _ => true,
    };

    private string Indentation(int depth) => depth == 0 ? "" : new StringBuilder(_unit.Length * depth).Insert(0, _unit, depth).ToString();
}
