using System.Text.Json.Serialization;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>Names a document; where a version matters, that too.</summary>
/// <param name="Uri">The document's URI, as the client writes it.</param>
/// <param name="Version">The client's version of it; null, which is written too, where the file on disk is meant.</param>
public sealed record DocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version = null);
