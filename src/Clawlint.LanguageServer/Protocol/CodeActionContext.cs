namespace Clawlint.LanguageServer.Protocol;

/// <summary>What code actions are asked for.</summary>
/// <param name="Only">The kinds that are wanted; null for all.</param>
public sealed record CodeActionContext(IReadOnlyList<string>? Only = null);
