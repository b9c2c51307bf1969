namespace Clawlint.Releases;

/// <summary>The release that a file is checked against, and how it was found.</summary>
/// <param name="Release">The bundled release whose facts are used.</param>
/// <param name="Source">How it was found.</param>
/// <param name="Requested">The release that was asked for, where another one is used; else null.</param>
public sealed record TargetRelease(OpenClawRelease Release, TargetReleaseSource Source, OpenClawRelease? Requested = null)
{
    /// <summary>True where the release that was asked for is newer than every bundled one, so that nothing about it is certain.</summary>
    public bool IsBeyondBundled => Requested is not null && Requested > BundledReleases.Newest;

    /// <summary>
    /// True when somebody said which release it is, so that fixes for it may be applied; false for the newest bundled one taken for want of better,
    /// be it that nobody said which, or that the one asked for is newer.
    /// </summary>
    public bool IsKnown => Source != TargetReleaseSource.NewestBundled && !IsBeyondBundled;
}
