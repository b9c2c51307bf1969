namespace Clawlint.LanguageServer.Protocol;

/// <summary>What may be written at a place.</summary>
/// <param name="IsIncomplete">Whether more typing may bring others.</param>
/// <param name="Items">The proposals.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);
