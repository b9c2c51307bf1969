using System.Collections.Immutable;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Parsing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax;

/// <summary>
/// The lossless tree of a config file. It accepts what OpenClaw accepts (JSON.parse, else json5 2.2.3),
/// recovers from everything else, and prints back the identical bytes.
/// </summary>
public sealed class SyntaxTree
{
    private readonly ImmutableArray<TextSpan> _skipped;
    private readonly ImmutableArray<RecoveredString> _recoveredStrings;

    internal SyntaxTree(SourceText text, ParseResult result)
    {
        Text = text;
        Nodes = result.Nodes;
        IsStrictJson = result.IsStrictJson;
        _skipped = result.SkippedText;
        _recoveredStrings = result.RecoveredStrings;
        Diagnostics = [.. result.Errors.Select(error => error.ToDiagnostic(this))];
        Parses = !Diagnostics.Any(diagnostic => diagnostic.PreventsLoading);
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The root value; <c>default</c> where the file holds none.</summary>
    public SyntaxNode Root => NodeCount == 0 ? default : new SyntaxNode(this, 0);

    /// <summary>The mistakes in the order of the text.</summary>
    public ImmutableArray<SyntaxDiagnostic> Diagnostics { get; }

    /// <summary>True when OpenClaw's parser accepts the text: no diagnostic prevents loading.</summary>
    public bool Parses { get; }

    /// <summary>True when <c>JSON.parse</c> accepts the text; a fix must keep it so.</summary>
    public bool IsStrictJson { get; }

    /// <summary>Number of nodes; a node's index is below it.</summary>
    public int NodeCount => Nodes.Count;

    internal NodeTable Nodes { get; }

    /// <summary>Parses a text. Never throws, and its time and memory are bounded by the text's length.</summary>
    public static SyntaxTree Parse(SourceText text) => new(text, Parser.Parse(text));

    /// <summary>The value or key with an index, in the order of the text, a parent before its children.</summary>
    public SyntaxNode GetNode(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, NodeCount);
        return new SyntaxNode(this, index);
    }

    /// <summary>The innermost node whose span touches an offset; <c>default</c> outside the root.</summary>
    public SyntaxNode FindNode(int offset)
    {
        var index = Nodes.FirstAtOrAfter(offset + 1) - 1;
        var node = index < 0 ? default : new SyntaxNode(this, index);
        while (!node.IsMissing && !node.Span.Touches(new TextSpan(offset, 0)))
            node = node.Parent;
        return node;
    }

    /// <summary>All trivia between two offsets, derived from the text.</summary>
    public SyntaxTriviaList GetTrivia(TextSpan span) => new(this, span);

    /// <summary>The piece of trivia that begins at an offset; <c>default</c> where none does.</summary>
    internal SyntaxTrivia ReadTrivia(int offset)
    {
        var skipped = _skipped.BinarySearch(new TextSpan(offset, 0), TextSpanStartComparer.Instance);
        return skipped >= 0
            ? new SyntaxTrivia(SyntaxKind.SkippedText, _skipped[skipped])
            : TriviaLexer.Read(Text.Bytes, offset);
    }

    /// <summary>The node before a member or an element in its parent.</summary>
    internal SyntaxNode PreviousSibling(SyntaxNode node)
    {
        var isMember = node.Kind == SyntaxKind.Member;
        var parent = Nodes[node.Index].Parent;
        var index = node.Index - 1;
        if (index <= parent)
            return default;

        // The row before is the last of the sibling's subtree: climb to where the parent is the same.
        while (Nodes[index].Parent != parent)
            index = Nodes[index].Parent;
        return new SyntaxNode(this, index, isMember);
    }

    internal TextSpan GetRecoveredContent(int index)
    {
        var found = _recoveredStrings.BinarySearch(new RecoveredString(index, default), RecoveredString.ByNode);
        return found >= 0 ? _recoveredStrings[found].Content : TextSpan.FromBounds(Nodes[index].Start, Nodes[index].End);
    }
}
