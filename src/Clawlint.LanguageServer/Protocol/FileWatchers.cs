namespace Clawlint.LanguageServer.Protocol;

/// <summary>The files whose changes the client reports.</summary>
/// <param name="Watchers">Patterns of their names.</param>
public sealed record FileWatchers(IReadOnlyList<FileWatcher> Watchers);
