namespace Clawlint.Releases;

/// <summary>The words that may stand for a release where one is named.</summary>
public static class TargetWords
{
    /// <summary>The newest that is bundled.</summary>
    public const string Latest = "latest";

    /// <summary>The one that wrote the config last: <c>meta.lastTouchedVersion</c>.</summary>
    public const string Stamped = "stamped";

    /// <summary>The one on this machine.</summary>
    public const string Installed = "installed";

    /// <summary>All words that settings may use.</summary>
    public static IReadOnlyList<string> All { get; } = [Latest, Stamped, Installed];
}
