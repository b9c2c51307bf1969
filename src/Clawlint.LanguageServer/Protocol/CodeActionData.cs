namespace Clawlint.LanguageServer.Protocol;

/// <summary>How the server finds a code action again.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version for which the action was offered.</param>
/// <param name="Action">Which action: <c>fix</c>, <c>fixRule</c>, <c>fixAll</c>, <c>suppress</c>, <c>migrate</c>.</param>
/// <param name="Argument">The fix's id, the rule or the release; null where there is none.</param>
public sealed record CodeActionData(string Uri, int Version, string Action, string? Argument = null);
