using Clawlint.Syntax.Editing;

namespace Clawlint.Syntax;

/// <summary>An object or array that a <see cref="SyntaxEditor"/> may put something into: one of the tree, or one that the editor makes.</summary>
public readonly struct EditTarget
{
    internal EditTarget(IEntryReceiver receiver) => Receiver = receiver;

    internal IEntryReceiver Receiver { get; }
}
