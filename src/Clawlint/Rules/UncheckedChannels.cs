using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules;

/// <summary>Channels whose config a release takes as it is, whatever the schema says that it prints.</summary>
internal static class UncheckedChannels
{
    private static readonly ReleaseFacts Channels = new("facts/unchecked-channels.txt");

    /// <summary>True where a release has such channels.</summary>
    public static bool Exist(OpenClawRelease release) => Channels.At(release).Count > 0;

    /// <summary>True for a value in such a channel.</summary>
    public static bool Hold(ConfigNode node, OpenClawRelease release)
    {
        var known = Channels.At(release);
        if (known.Count == 0)
        {
            return false;
        }

        for (; !node.Parent.Parent.IsMissing; node = node.Parent)
        {
            if (node.Parent.HasName("channels") && node.Parent.Parent.Parent.IsMissing)
            {
                return known.Contains(node.Name!);
            }
        }

        return false;
    }
}
