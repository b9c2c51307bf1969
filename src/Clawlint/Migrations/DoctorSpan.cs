using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>The releases whose own <c>doctor</c> has a migration.</summary>
/// <param name="First">The first one; null for all before the last.</param>
/// <param name="Last">The last one; null for all that follow.</param>
/// <param name="IsEmpty">True where no release has it.</param>
internal sealed record DoctorSpan(OpenClawRelease? First, OpenClawRelease? Last, bool IsEmpty)
{
    /// <summary>All releases.</summary>
    public static DoctorSpan All { get; } = new(null, null, false);

    /// <summary>Reads <c>FIRST LAST</c>, in which <c>-</c> is open, or <c>none</c>.</summary>
    public static DoctorSpan Parse(string[] words) => words is ["none"]
        ? new(null, null, true)
        : new(Bound(words[0]), Bound(words[1]), false);

    /// <summary>True where a release's doctor has it.</summary>
    public bool Has(OpenClawRelease release) => !IsEmpty && (First is null || release >= First) && (Last is null || release <= Last);

    private static OpenClawRelease? Bound(string word) => word == "-" ? null : OpenClawRelease.Parse(word);
}
