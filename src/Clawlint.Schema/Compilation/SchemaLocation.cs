using System.Text.Json;

namespace Clawlint.Schema.Compilation;

/// <summary>A place in a schema text.</summary>
/// <param name="Document">The number of the text.</param>
/// <param name="Pointer">The RFC 6901 pointer from the text's root.</param>
/// <param name="Element">What stands there.</param>
/// <param name="Base">The URI that references there are relative to.</param>
internal sealed record SchemaLocation(int Document, string Pointer, JsonElement Element, UriReference Base)
{
    /// <summary>The place of a named or numbered part.</summary>
    public SchemaLocation Step(string name, JsonElement element) =>
        this with { Pointer = $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", Element = element };
}
