using System.Collections;

namespace Clawlint.Syntax;

/// <summary>The trivia of a stretch of text, lexed while it is enumerated; allocates nothing. Nodes and punctuation in the stretch are stepped over.</summary>
public readonly struct SyntaxTriviaList : IEnumerable<SyntaxTrivia>
{
    private readonly SyntaxTree? _tree;

    internal SyntaxTriviaList(SyntaxTree tree, TextSpan span)
    {
        _tree = tree;
        Span = span;
    }

    /// <summary>The stretch.</summary>
    public TextSpan Span { get; }

    /// <summary>Enumerates the pieces in the order of the text.</summary>
    public Enumerator GetEnumerator() => new(_tree, Span);

    /// <inheritdoc/>
    IEnumerator<SyntaxTrivia> IEnumerable<SyntaxTrivia>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lexes one piece after the other.</summary>
    public struct Enumerator : IEnumerator<SyntaxTrivia>
    {
        private readonly SyntaxTree? _tree;
        private readonly TextSpan _span;
        private int _position;
        private int _row;

        internal Enumerator(SyntaxTree? tree, TextSpan span)
        {
            _tree = tree;
            _span = span;
            Reset();
        }

        /// <summary>The piece at hand.</summary>
        public SyntaxTrivia Current { get; private set; }

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next piece.</summary>
        public bool MoveNext()
        {
            while (_tree is not null && _position < _span.End)
            {
                SkipNodes();
                if (_position >= _span.End)
                    break;
                var piece = _tree.ReadTrivia(_position);
                if (piece.Kind != SyntaxKind.None)
                {
                    _position = piece.Span.End;
                    Current = piece with { Span = TextSpan.FromBounds(piece.Span.Start, Math.Min(piece.Span.End, _span.End)) };
                    return true;
                }

                _position++;
            }

            return false;
        }

        /// <summary>Goes back to before the first piece.</summary>
        public void Reset()
        {
            _position = _span.Start;
            if (_tree is null)
                return;
            _row = _tree.Nodes.FirstAtOrAfter(_position);
            if (_row > 0 && _tree.Nodes[_row - 1] is { Kind: not (SyntaxKind.Object or SyntaxKind.Array) } before)
                _position = Math.Max(_position, before.End);
        }

        /// <summary>Does nothing: there is nothing to give back.</summary>
        public readonly void Dispose()
        {
        }

        /// <summary>Steps over the scalars that begin here; what a container holds comes one after the other.</summary>
        private void SkipNodes()
        {
            while (_row < _tree!.Nodes.Count && _tree.Nodes[_row].Start <= _position)
            {
                ref var row = ref _tree.Nodes[_row++];
                if (row.Kind is not (SyntaxKind.Object or SyntaxKind.Array))
                    _position = Math.Max(_position, row.End);
                else if (!row.Has(Storage.NodeFlags.Recovered))
                    _position = Math.Max(_position, row.Start + 1);
            }
        }
    }
}
