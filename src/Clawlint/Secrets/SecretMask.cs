using System.Collections.Immutable;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>
/// Finds credentials and hides them: every value at a secret path, and whatever looks like one in values, keys, comments and free text.
/// What hides is shown as <c>‹secret, 24 characters›</c>; within quotes the quotes stay.
/// </summary>
public static class SecretMask
{
    /// <summary>A free text (a message, an excerpt, a log line) with everything masked that looks like a credential or stands at the name of one.</summary>
    public static string Mask(string text) => throw new NotImplementedException();

    /// <summary>
    /// The places of all secrets of a file, sorted, not overlapping; without the quotes of a string. Works on broken files too.
    /// </summary>
    public static ImmutableArray<TextSpan> FindSecrets(SyntaxTree tree) => throw new NotImplementedException();

    /// <summary>A stretch of a text with the secrets in it masked, for code frames and excerpts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The stretch, usually a line.</param>
    /// <param name="secrets">The result of <see cref="FindSecrets"/> for the whole text; an empty array shows everything.</param>
    public static MaskedText MaskRange(SourceText text, TextSpan range, ImmutableArray<TextSpan> secrets) => throw new NotImplementedException();

    /// <summary>True where a free text holds something that <see cref="Mask"/> would hide.</summary>
    public static bool ContainsSecret(string text) => throw new NotImplementedException();

    /// <summary>True where what the operations of one fix write holds a secret, so that no program may be handed a masked form of it.</summary>
    /// <param name="tree">The tree that the operations change.</param>
    /// <param name="operations">All operations of the fix.</param>
    public static bool ContainsSecret(SyntaxTree tree, ImmutableArray<FixOperation> operations) => throw new NotImplementedException();
}
