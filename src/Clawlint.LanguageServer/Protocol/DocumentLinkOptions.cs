namespace Clawlint.LanguageServer.Protocol;

/// <summary>How links are asked for.</summary>
public sealed record DocumentLinkOptions
{
    /// <summary>They come whole.</summary>
    public bool ResolveProvider { get; }
}
