namespace Clawlint.Config.Includes;

/// <summary>What an included file may be.</summary>
/// <param name="MaxBytes">The largest size, in bytes.</param>
/// <param name="AllowsHardLinks">Whether a file with several names is read.</param>
public readonly record struct IncludeLimits(int MaxBytes, bool AllowsHardLinks);
