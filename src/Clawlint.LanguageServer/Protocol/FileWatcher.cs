namespace Clawlint.LanguageServer.Protocol;

/// <summary>A pattern of file names.</summary>
/// <param name="GlobPattern">The pattern, as LSP 3.17 defines it.</param>
public sealed record FileWatcher(string GlobPattern);
