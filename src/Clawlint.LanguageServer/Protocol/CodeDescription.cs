namespace Clawlint.LanguageServer.Protocol;

/// <summary>Where a code is explained.</summary>
/// <param name="Href">The page's URI.</param>
public sealed record CodeDescription(string Href);
