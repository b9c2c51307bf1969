using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Schema;

/// <summary>Whether other releases know a key where this one does not.</summary>
internal static class KeyHistory
{
    /// <summary>The release that took the key away, and what stands in its place; or the release that brings it; null where none knows it.</summary>
    public static KeyAdvice? Of(ConfigNode key, OpenClawRelease target)
    {
        // A place that the target reads as another one had its own path in older releases.
        var trails = key.OpenClawPath != key.Path && ConfigPath.TryParse(key.Path, out var written) ? (KeyTrail[])[KeyTrail.Of(key), new KeyTrail(written)] : [KeyTrail.Of(key)];
        if (IsKnown(trails, target))
        {
            return null;
        }

        OpenClawRelease? lastBefore = null;
        foreach (var release in BundledReleases.All)
        {
            if (!IsKnown(trails, release))
            {
                continue;
            }

            if (release > target)
            {
                return lastBefore is null ? new KeyAdvice(AddedIn: release) : Removed(key, lastBefore, target);
            }

            lastBefore = release;
        }

        return lastBefore is null ? null : Removed(key, lastBefore, target);
    }

    private static KeyAdvice Removed(ConfigNode key, OpenClawRelease last, OpenClawRelease target) =>
        new(Place: KnownPlaces.FindSuccessor(target, key.Name!, last), RemovedIn: BundledReleases.All.First(release => release > last));

    private static bool IsKnown(KeyTrail[] trails, OpenClawRelease release) =>
        ReleaseSchemas.Find(release) is { } schema && Array.Exists(trails, trail => trail.LeadThrough(schema.Root));
}
