namespace Clawlint.Environments.Credentials;

/// <summary>
/// What stands for the value of a variable that is not known here. Two programs that get one and the same unknown variable have the same value,
/// so it can be compared like any other.
/// </summary>
internal static class UnknownVariable
{
    // No environment can hold this character.
    private const char Mark = '\0';

    /// <summary>The value that a text with unknown variables in it stands for.</summary>
    public static string Of(string written) => Mark + written;

    /// <summary>True for such a value, or a text that holds one.</summary>
    public static bool IsOne(string value) => value.Contains(Mark, StringComparison.Ordinal);
}
