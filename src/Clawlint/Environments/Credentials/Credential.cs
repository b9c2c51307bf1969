namespace Clawlint.Environments.Credentials;

/// <summary>A token or password that a program uses. Printing it does not show it.</summary>
/// <param name="Value">The value; null where there is none, or none that is known.</param>
/// <param name="Source">Where it comes from.</param>
public readonly record struct Credential(string? Value, CredentialSource Source)
{
    /// <summary>None.</summary>
    public static Credential None { get; } = new(null, CredentialSource.None);

    /// <summary>True where there is one, whether or not its value is known.</summary>
    public bool Exists => Source != CredentialSource.None;

    /// <summary>True where there is one whose value is known.</summary>
    public bool IsKnown => Value is not null && !UnknownVariable.IsOne(Value);

    /// <inheritdoc/>
    public override string ToString() => Source.ToString();
}
