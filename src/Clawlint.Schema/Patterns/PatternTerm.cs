namespace Clawlint.Schema.Patterns;

/// <summary>A part of a parsed pattern.</summary>
internal abstract record PatternTerm
{
    /// <summary>Matches the empty text.</summary>
    public static readonly PatternTerm Empty = new Sequence([]);

    /// <summary>One character of a set.</summary>
    public sealed record Character(CharacterSet Set) : PatternTerm;

    /// <summary>Terms one after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternTerm> Terms) : PatternTerm;

    /// <summary>One of several terms; earlier ones are tried first.</summary>
    public sealed record Choice(IReadOnlyList<PatternTerm> Options) : PatternTerm;

    /// <summary>A term repeated; <see cref="int.MaxValue"/> means without end.</summary>
    /// <param name="Body">What repeats.</param>
    /// <param name="Minimum">Least number of times.</param>
    /// <param name="Maximum">Greatest number of times.</param>
    /// <param name="Lazy">Whether fewer times are tried first.</param>
    /// <param name="FirstGroup">Number of the first capturing group inside.</param>
    /// <param name="GroupEnd">Number after the last capturing group inside.</param>
    public sealed record Repeat(PatternTerm Body, int Minimum, int Maximum, bool Lazy, int FirstGroup, int GroupEnd) : PatternTerm;

    /// <summary>A capturing group; numbers start at 1.</summary>
    public sealed record Group(int Number, PatternTerm Body) : PatternTerm;

    /// <summary>The text that a group captured.</summary>
    public sealed record BackReference(int Number) : PatternTerm;

    /// <summary>A condition on the place.</summary>
    public sealed record Anchor(AnchorKind Kind) : PatternTerm;

    /// <summary>Lookahead or lookbehind.</summary>
    public sealed record Look(PatternTerm Body, bool Behind, bool Negative) : PatternTerm;
}
