using Clawlint.Releases;

namespace Clawlint.Accounts;

/// <summary>What became of one value: a text, a number, a word, or an empty object or array.</summary>
/// <param name="Path">Where it was.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="NewPath">Where it is; null where it is gone or set aside.</param>
/// <param name="Why">Why, as a sentence; empty where the paths say it. No secret in it.</param>
public sealed record AccountEntry(string Path, ValueOutcome Outcome, string? NewPath, string Why)
{
    /// <summary>The value around it that went as a whole, by the path that it had; the value's own path where it went alone.</summary>
    public string Whole { get; init; } = Path;

    /// <summary>The release from which on OpenClaw needs it so; null where that is not known.</summary>
    public OpenClawRelease? Since { get; init; }
}
