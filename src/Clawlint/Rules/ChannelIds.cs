namespace Clawlint.Rules;

/// <summary>The ids of the channels that any bundled release has built in: the keys that it knows under <c>channels</c>.</summary>
internal static class ChannelIds
{
    private static readonly Lazy<HashSet<string>> Ids = new(Read);

    /// <summary>True for a channel's id; allocates nothing.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Ids.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static HashSet<string> Read()
    {
        using var stream = typeof(ChannelIds).Assembly.GetManifestResourceStream("channels.txt")!;
        using var reader = new StreamReader(stream);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            ids.Add(line);
        }

        return ids;
    }
}
