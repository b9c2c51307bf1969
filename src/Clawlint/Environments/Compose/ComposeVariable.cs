using Clawlint.Syntax;

namespace Clawlint.Environments.Compose;

/// <summary>An environment variable that a service gets. Its value counts as a secret, and printing it does not show it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">The text of the file that sets it: a compose file, or one of <c>env_file</c>.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="ValueSpan">Where the value stands, with its quotes; empty where there is none, as for a variable that is passed on.</param>
/// <param name="Text">The value; without one where the variable is passed on from the shell.</param>
public sealed record ComposeVariable(string Name, SourceText Source, TextSpan NameSpan, TextSpan ValueSpan, ComposeText Text)
{
    /// <summary>True where it comes from a file of <c>env_file</c>.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>True where the compose file names the variable alone, so that its value is that of the shell or the <c>.env</c>.</summary>
    public bool IsPassedOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
