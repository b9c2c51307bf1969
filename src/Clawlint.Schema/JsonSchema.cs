using Clawlint.Schema.Compilation;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>A whole schema: a bundled release's, or one compiled from text. Safe to share between threads.</summary>
public sealed class JsonSchema
{
    internal JsonSchema(SchemaTable table, int root) => Root = new SchemaNode(table, root);

    /// <summary>The schema of the whole value.</summary>
    public SchemaNode Root { get; }

    /// <summary>Compiles a draft-07 JSON Schema.</summary>
    /// <param name="text">The schema as JSON in UTF-8.</param>
    /// <param name="registry">Gives the text of another schema by its absolute URI, without fragment; null where there is none. Nothing is fetched.</param>
    /// <param name="uri">The URI that references in the schema are relative to, unless it has an <c>$id</c>.</param>
    /// <param name="patternOptions">The flags of its patterns. The specification leaves them open; OpenClaw's validators use none.</param>
    /// <param name="form">How the text is meant.</param>
    /// <exception cref="SchemaException">The text is not JSON, not a schema, or a reference in it leads nowhere.</exception>
    public static JsonSchema Compile(
        ReadOnlyMemory<byte> text,
        Func<string, ReadOnlyMemory<byte>?>? registry = null,
        string uri = "",
        PatternOptions patternOptions = PatternOptions.None,
        SchemaForm form = SchemaForm.Standard)
    {
        var table = new SchemaTableBuilder();
        var root = new SchemaCompiler(table, registry ?? (_ => null), patternOptions, form).Compile(text, uri);
        return new JsonSchema(SchemaTable.FromBytes(table.Build()), root);
    }
}
