namespace Clawlint.LanguageServer.Protocol;

/// <summary>A section of the user's settings.</summary>
/// <param name="Section">Its name.</param>
public sealed record ConfigurationItem(string Section);
