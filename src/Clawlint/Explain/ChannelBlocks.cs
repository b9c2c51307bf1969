using Clawlint.Releases;

namespace Clawlint.Explain;

/// <summary>What the blocks of channels begin with: <c>schema/facts/channel-blocks.txt</c>.</summary>
public static class ChannelBlocks
{
    private static readonly Lazy<Dictionary<string, string[]>> Keys = new(static () =>
        FactLines.Read("facts/channel-blocks.txt").Select(static line => line.Split(' ')).ToDictionary(static words => words[0], static words => words[1..], StringComparer.Ordinal));

    /// <summary>The keys that somebody has to fill in before a channel can connect; none where nothing is known.</summary>
    /// <param name="channel">The channel's id.</param>
    public static IReadOnlyList<string> GetKeys(string channel) => Keys.Value.GetValueOrDefault(channel) ?? [];
}
