namespace Clawlint.Releases;

/// <summary>The ids that releases know by themselves, and that several rules ask for.</summary>
internal static class KnownIds
{
    /// <summary>The channels that a release has built in: the keys that it knows under <c>channels</c>.</summary>
    public static readonly ReleaseFacts Channels = new("facts/channels.txt");

    /// <summary>The plugins that a release brings along.</summary>
    public static readonly ReleaseFacts Plugins = new("facts/plugins.txt");

    /// <summary>The model providers that a release knows without settings for them.</summary>
    public static readonly ReleaseFacts ModelProviders = new("facts/model-providers.txt");

    /// <summary>Further names that may stand for a provider: those of other media, of plugins that are installed on request, and older ones.</summary>
    public static readonly ReleaseFacts OtherProviders = new("facts/other-providers.txt");
}
