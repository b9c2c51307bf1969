using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Clawlint.Schema;

namespace Clawlint.DevTool.Schemas;

/// <summary>A release's whole schema.</summary>
/// <param name="Release">The release.</param>
/// <param name="Schema">What it accepts, in the form of <see cref="SchemaPrinter"/>, with the flags of its patterns and without prose.</param>
/// <param name="Source">Where the schema is from.</param>
/// <param name="Sha256">The hash of the schema as <c>clawlint schema</c> prints it.</param>
internal sealed record ReleaseSchema(string Release, JsonObject Schema, string Source, string Sha256)
{
    /// <summary>Takes a schema as OpenClaw has it.</summary>
    /// <exception cref="SchemaException">It is none, or a reference in it leads nowhere.</exception>
    public static ReleaseSchema Create(string release, JsonObject written, string source)
    {
        var root = JsonSchema.Compile(Encoding.UTF8.GetBytes(written.ToJsonString()), form: SchemaForm.OpenClaw).Root;
        var schema = SchemaPrinter.Print(root, SchemaPrintOptions.WithPatternFlags | SchemaPrintOptions.WithoutProse);
        var printed = SchemaPrinter.Print(root, SchemaPrintOptions.WithoutProse);
        return new ReleaseSchema(release, JsonNode.Parse(schema)!.AsObject(), source, Convert.ToHexStringLower(SHA256.HashData(printed)));
    }
}
