namespace Clawlint.Syntax.Formatting;

/// <summary>The tokens and comments of a text, and which bracket closes which.</summary>
internal sealed class FormatPieces
{
    private readonly SyntaxTree _tree;
    private readonly List<FormatPiece> _pieces = [];
    private readonly Dictionary<int, int> _closes = [];
    private readonly List<int> _breaks = [0];
    private readonly Dictionary<string, int> _newLines = new(StringComparer.Ordinal);
    private int _row;

    private FormatPieces(SyntaxTree tree) => _tree = tree;

    public int Count => _pieces.Count;

    public FormatPiece this[int index] => _pieces[index];

    /// <summary>How deep brackets lie in each other.</summary>
    public int Depth { get; private set; }

    /// <summary>Number of line ends after the last piece.</summary>
    public int TrailingLineEnds { get; private set; }

    /// <summary>Cuts up a text that OpenClaw's parser accepts.</summary>
    public static FormatPieces Of(SyntaxTree tree)
    {
        var pieces = new FormatPieces(tree);
        pieces.ReadAll();
        return pieces;
    }

    /// <summary>The line end that most lines have; LF where there is none.</summary>
    public string FindNewLine() => _newLines.Count == 0 ? "\n" : _newLines.MaxBy(static newLine => newLine.Value).Key;

    /// <summary>The piece that closes a bracket.</summary>
    public int CloseOf(int open) => _closes[open];

    /// <summary>True where there is a line end within brackets.</summary>
    public bool HasLineEnd(int open) => _breaks[_closes[open] + 1] > _breaks[open + 1];

    /// <summary>The spaces and tabs before a piece that begins a line; empty where other white space is among them.</summary>
    public string IndentationOf(int index)
    {
        var before = _tree.Text.Bytes[..(_pieces[index].Span.Start)];
        var length = before.Length - (before.LastIndexOfAnyExcept((byte)' ', (byte)'\t') + 1);
        return before.Length > length && before[^(length + 1)] is (byte)'\n' or (byte)'\r' ? System.Text.Encoding.ASCII.GetString(before[^length..]) : "";
    }

    /// <summary>Number of UTF-16 units of a piece; of what follows the last line end in it.</summary>
    public int WidthOf(int index)
    {
        var span = _pieces[index].Span;
        var bytes = _tree.Text.Bytes.Slice(span.Start, span.Length);
        return System.Text.Encoding.UTF8.GetCharCount(bytes[(bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..]);
    }

    /// <summary>True where a piece goes over several lines.</summary>
    public bool HasLineEndWithin(int index)
    {
        var span = _pieces[index].Span;
        return _tree.Text.Bytes.Slice(span.Start, span.Length).IndexOfAny((byte)'\n', (byte)'\r') >= 0;
    }

    private void ReadAll()
    {
        var open = new Stack<int>();
        var lineEnds = 0;
        for (var at = 0; at < _tree.Text.Length;)
        {
            var trivia = _tree.ReadTrivia(at);
            if (trivia.Kind is SyntaxKind.Whitespace or SyntaxKind.EndOfLine or SyntaxKind.ByteOrderMark)
            {
                lineEnds += CountLineEnd(trivia);
                at = trivia.Span.End;
                continue;
            }

            Add(trivia.IsComment ? new FormatPiece(trivia.Kind, trivia.Span, lineEnds, IsKey: false) : ReadToken(at, lineEnds), open);
            lineEnds = 0;
            at = _pieces[^1].Span.End;
        }

        TrailingLineEnds = lineEnds;
    }

    private int CountLineEnd(SyntaxTrivia trivia)
    {
        if (trivia.Kind != SyntaxKind.EndOfLine)
            return 0;
        var newLine = _tree.Text.GetString(trivia.Span);
        if (newLine is "\n" or "\r\n" or "\r")
            _newLines[newLine] = _newLines.GetValueOrDefault(newLine) + 1;
        return 1;
    }

    private void Add(FormatPiece piece, Stack<int> open)
    {
        if (piece.IsOpen)
            open.Push(_pieces.Count);
        if (open.Count > Depth)
            Depth = open.Count;
        if (piece.IsClose)
            _closes[open.Pop()] = _pieces.Count;
        _pieces.Add(piece);
        var isBroken = piece.LineEnds > 0 || (piece.IsComment && HasLineEndWithin(_pieces.Count - 1));
        _breaks.Add(_breaks[^1] + (isBroken ? 1 : 0));
    }

    private FormatPiece ReadToken(int at, int lineEnds)
    {
        var punctuation = _tree.Text.Bytes[at] switch
        {
            (byte)'{' => SyntaxKind.OpenBrace,
            (byte)'}' => SyntaxKind.CloseBrace,
            (byte)'[' => SyntaxKind.OpenBracket,
            (byte)']' => SyntaxKind.CloseBracket,
            (byte)':' => SyntaxKind.Colon,
            (byte)',' => SyntaxKind.Comma,
            _ => SyntaxKind.None,
        };
        if (punctuation != SyntaxKind.None)
            return new FormatPiece(punctuation, new TextSpan(at, 1), lineEnds, IsKey: false);
        while (_tree.Nodes[_row].Start < at)
            _row++;
        var node = _tree.GetNode(_row);
        return new FormatPiece(node.Kind, node.Span, lineEnds, node.IsKey);
    }
}
