using System.Text.Json.Nodes;

namespace Clawlint.DevTool.Schemas;

/// <summary>A schema that is new with a release.</summary>
/// <param name="At">A place where it is used, for whoever reads the line.</param>
/// <param name="Id">What its content hashes to.</param>
/// <param name="Base">The id of the schema that it is a change to; null where it stands whole.</param>
/// <param name="Content">The schema or the change, with ids in place of larger schemas.</param>
internal sealed record ReleaseNode(string At, string Id, string? Base, JsonObject Content);
