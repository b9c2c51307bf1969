using Clawlint.Releases;

namespace Clawlint.Analysis;

/// <summary>A run of bundled releases without a gap.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public readonly record struct ReleaseSpan(OpenClawRelease First, OpenClawRelease Last)
{
    /// <summary>The runs that some bundled releases make.</summary>
    /// <param name="releases">The releases, the oldest first.</param>
    public static IReadOnlyList<ReleaseSpan> Of(IEnumerable<OpenClawRelease> releases)
    {
        var spans = new List<ReleaseSpan>();
        var next = BundledReleases.All.Skip(1).Zip(BundledReleases.All).ToDictionary(static pair => pair.Second, static pair => pair.First);
        foreach (var release in releases)
        {
            if (spans.Count > 0 && next.GetValueOrDefault(spans[^1].Last) == release)
            {
                spans[^1] = spans[^1] with { Last = release };
            }
            else
            {
                spans.Add(new ReleaseSpan(release, release));
            }
        }

        return spans;
    }

    /// <inheritdoc/>
    public override string ToString() => First == Last ? First.Name : $"{First} to {Last}";
}
