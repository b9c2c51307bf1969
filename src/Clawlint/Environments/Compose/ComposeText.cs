using System.Collections.Immutable;

namespace Clawlint.Environments.Compose;

/// <summary>A text of a compose file after its variables were put in. It counts as a secret where its name says so.</summary>
/// <param name="Written">The text as it stands in the file.</param>
/// <param name="Value">The text with the variables in it; null where one of them has no value that is known here.</param>
/// <param name="Missing">The variables without a value and without a default.</param>
public sealed record ComposeText(string Written, string? Value, ImmutableArray<string> Missing)
{
    /// <summary>True where no variable is named.</summary>
    public bool IsLiteral { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Written.Length} characters";
}
