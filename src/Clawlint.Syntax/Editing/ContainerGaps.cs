namespace Clawlint.Syntax.Editing;

/// <summary>The children of an object or array, and what stands between them. Gap <c>i</c> stands before child <c>i</c>, the last one after them all.</summary>
internal sealed class ContainerGaps
{
    private readonly Gap[] _gaps;

    private ContainerGaps(SyntaxNode[] children, Gap[] gaps)
    {
        Children = children;
        _gaps = gaps;
    }

    public SyntaxNode[] Children { get; }

    /// <summary>Offset after the opening bracket, or where the container begins without one.</summary>
    public int OpenEnd => _gaps[0].Start;

    public Gap this[int index] => _gaps[index];

    public static ContainerGaps Of(SyntaxNode container)
    {
        SyntaxNode[] children = [.. container.Children];
        var (open, close) = Brackets(container);
        var openEnd = open.IsMissing ? container.Span.Start : open.Span.End;
        var closeStart = close.IsMissing ? container.Span.End : close.Span.Start;
        var gaps = new Gap[children.Length + 1];
        for (var i = 0; i <= children.Length; i++)
        {
            var start = i == 0 ? openEnd : children[i - 1].Span.End;
            var end = i == children.Length ? closeStart : children[i].Span.Start;
            gaps[i] = Gap.Between(container.Tree, start, end, hasPrevious: i > 0, hasNext: i < children.Length);
        }

        return new ContainerGaps(children, gaps);
    }

    private static (SyntaxToken Open, SyntaxToken Close) Brackets(SyntaxNode container) => container.Kind == SyntaxKind.Array
        ? (new ArraySyntax(container).OpenBracket, new ArraySyntax(container).CloseBracket)
        : (new ObjectSyntax(container).OpenBrace, new ObjectSyntax(container).CloseBrace);
}
