using System.Collections.Immutable;

namespace Clawlint.Syntax;

/// <summary>
/// The lossless tree of a config file. It accepts what OpenClaw accepts (JSON.parse, else json5 2.2.3),
/// recovers from everything else, and prints back the identical bytes.
/// </summary>
public sealed class SyntaxTree
{
    private SyntaxTree(SourceText text) => Text = text;

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The root value; <c>default</c> where the file holds none.</summary>
    public SyntaxNode Root => throw new NotImplementedException();

    /// <summary>The mistakes in the order of the text.</summary>
    public ImmutableArray<SyntaxDiagnostic> Diagnostics => throw new NotImplementedException();

    /// <summary>True when OpenClaw's parser accepts the text: no diagnostic prevents loading.</summary>
    public bool Parses => throw new NotImplementedException();

    /// <summary>True when <c>JSON.parse</c> accepts the text; a fix must keep it so.</summary>
    public bool IsStrictJson => throw new NotImplementedException();

    /// <summary>Number of nodes; a node's index is below it.</summary>
    public int NodeCount => throw new NotImplementedException();

    /// <summary>Parses a text. Never throws, and its time and memory are bounded by the text's length.</summary>
    public static SyntaxTree Parse(SourceText text) => throw new NotImplementedException();

    /// <summary>The node with an index, in the order of the text, a parent before its children.</summary>
    public SyntaxNode GetNode(int index) => throw new NotImplementedException();

    /// <summary>The innermost node whose span touches an offset; <c>default</c> outside the root.</summary>
    public SyntaxNode FindNode(int offset) => throw new NotImplementedException();

    /// <summary>All trivia between two offsets, derived from the text.</summary>
    public SyntaxTriviaList GetTrivia(TextSpan span) => throw new NotImplementedException();
}
