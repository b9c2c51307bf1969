namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>workspace/configuration</c>.</summary>
/// <param name="Items">The sections that are asked for.</param>
public sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);
