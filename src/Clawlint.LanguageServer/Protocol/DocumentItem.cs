namespace Clawlint.LanguageServer.Protocol;

/// <summary>A document that the client opens.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
/// <param name="LanguageId">The client's name of its language.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its whole text.</param>
public sealed record DocumentItem(string Uri, string LanguageId, int Version, string Text);
