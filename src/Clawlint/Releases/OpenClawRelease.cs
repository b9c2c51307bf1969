namespace Clawlint.Releases;

/// <summary>
/// A release of OpenClaw, in the order in which they came out: <c>-beta.N</c> before its base, <c>-N</c> after it,
/// <c>clawdbot-…</c> before 2026.1.29.
/// </summary>
public sealed record OpenClawRelease : IComparable<OpenClawRelease>
{
    private OpenClawRelease(string name) => Name = name;

    /// <summary>The version as it is written: <c>2026.9.6</c>, <c>clawdbot-2026.1.24-3</c>.</summary>
    public string Name { get; }

    /// <summary>Reads a version.</summary>
    /// <returns>False where the text is not one.</returns>
    public static bool TryParse(string? text, out OpenClawRelease release) => throw new NotImplementedException();

    /// <summary>Reads a version that the program itself names.</summary>
    public static OpenClawRelease Parse(string text) => TryParse(text, out var release) ? release : throw new FormatException(text);

    /// <inheritdoc/>
    public int CompareTo(OpenClawRelease? other) => throw new NotImplementedException();

    /// <summary>Earlier.</summary>
    public static bool operator <(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(OpenClawRelease left, OpenClawRelease right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
