namespace Clawlint.Cli.Fixing;

/// <summary>Whether a config may be written.</summary>
/// <param name="IsYes">True where it may.</param>
/// <param name="Refusal">Why it must not; null where it may, or where the user said no.</param>
internal readonly record struct WriteAnswer(bool IsYes, string? Refusal)
{
    /// <summary>It may.</summary>
    public static WriteAnswer Yes => new(IsYes: true, Refusal: null);

    /// <summary>The user does not want it.</summary>
    public static WriteAnswer No => new(IsYes: false, Refusal: null);

    /// <summary>It must not.</summary>
    public static WriteAnswer Refuse(string reason) => new(IsYes: false, reason);
}
