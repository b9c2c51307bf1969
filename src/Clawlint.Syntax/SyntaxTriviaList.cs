namespace Clawlint.Syntax;

/// <summary>The trivia of a stretch of text, lexed while it is enumerated; allocates nothing.</summary>
public readonly struct SyntaxTriviaList
{
    /// <summary>The stretch.</summary>
    public TextSpan Span => throw new NotImplementedException();

    /// <summary>Enumerates the pieces in the order of the text.</summary>
    public Enumerator GetEnumerator() => throw new NotImplementedException();

    /// <summary>Lexes one piece after the other.</summary>
    public struct Enumerator
    {
        /// <summary>The piece at hand.</summary>
        public SyntaxTrivia Current => throw new NotImplementedException();

        /// <summary>Goes to the next piece.</summary>
        public bool MoveNext() => throw new NotImplementedException();
    }
}
