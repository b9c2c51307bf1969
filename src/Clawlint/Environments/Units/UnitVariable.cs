using Clawlint.Syntax;

namespace Clawlint.Environments.Units;

/// <summary>An environment variable that a service unit sets. Its value counts as a secret, and printing it does not show it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">The text of the unit, a drop-in or an environment file.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="ValueSpan">Where the value stands.</param>
public sealed record UnitVariable(string Name, string Value, SourceText Source, TextSpan NameSpan, TextSpan ValueSpan)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
