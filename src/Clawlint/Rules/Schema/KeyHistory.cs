using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Schema;

/// <summary>Whether other releases know a key where this one does not.</summary>
internal static class KeyHistory
{
    /// <summary>The release that took the key away, or the one that brings it; null where none knows it.</summary>
    public static KeyAdvice? Of(ConfigNode key, OpenClawRelease target)
    {
        var trail = new KeyTrail(key);
        if (IsKnown(trail, target))
        {
            return null;
        }

        OpenClawRelease? lastBefore = null;
        foreach (var release in BundledReleases.All)
        {
            if (!IsKnown(trail, release))
            {
                continue;
            }

            if (release > target)
            {
                return lastBefore is null ? new KeyAdvice(AddedIn: release) : Removed(lastBefore);
            }

            lastBefore = release;
        }

        return lastBefore is null ? null : Removed(lastBefore);
    }

    private static KeyAdvice Removed(OpenClawRelease last) => new(RemovedIn: BundledReleases.All.First(release => release > last));

    private static bool IsKnown(KeyTrail trail, OpenClawRelease release) =>
        ReleaseSchemas.Find(release) is { } schema && trail.LeadThrough(schema.Root);
}
