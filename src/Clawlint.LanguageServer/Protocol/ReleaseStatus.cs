namespace Clawlint.LanguageServer.Protocol;

/// <summary>The notification <c>clawlint/status</c>: what an editor's status line shows of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="OpenClaw">The release that it is checked against.</param>
/// <param name="From">Where that release was named, in words.</param>
/// <param name="Accepted">Whether the release accepts the config; null where that is not certain.</param>
/// <param name="Starts">Whether the gateway starts with it; null where that is not certain.</param>
public sealed record ReleaseStatus(string Uri, string OpenClaw, string From, bool? Accepted, bool? Starts);
