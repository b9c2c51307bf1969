using System.Text.Json;

namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>$/cancelRequest</c>.</summary>
/// <param name="Id">The request that is taken back.</param>
public sealed record CancelParams(JsonElement Id);
