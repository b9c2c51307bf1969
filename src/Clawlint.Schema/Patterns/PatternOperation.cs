namespace Clawlint.Schema.Patterns;

/// <summary>What a step of a compiled pattern does.</summary>
internal enum PatternOperation : byte
{
    /// <summary>Takes one character of <see cref="PatternInstruction.Set"/>.</summary>
    Take,

    /// <summary>Goes on at <c>X</c>, or else at <c>Y</c>.</summary>
    Split,

    /// <summary>Goes on at <c>X</c>.</summary>
    Jump,

    /// <summary>Goes on where the <see cref="AnchorKind"/> <c>X</c> holds.</summary>
    Anchor,

    /// <summary>Goes on where lookaround <c>X</c> holds (<c>Y</c> = 1: does not hold).</summary>
    Look,

    /// <summary>The end of the program or of a lookaround.</summary>
    Match,

    /// <summary>Remembers the place in slot <c>X</c>. Only with back-references.</summary>
    Save,

    /// <summary>Forgets the slots from <c>X</c> up to, not including, <c>Y</c>. Only with back-references.</summary>
    Forget,

    /// <summary>Goes on unless the place is still the one in slot <c>X</c>. Only with back-references.</summary>
    Progress,

    /// <summary>Takes the text of group <c>X</c>. Only with back-references.</summary>
    BackReference,
}
