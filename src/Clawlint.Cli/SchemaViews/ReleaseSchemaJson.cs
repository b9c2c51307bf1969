using System.Text.Json;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Cli.SchemaViews;

/// <summary>A release's whole schema as JSON Schema, for editors and other programs.</summary>
internal static class ReleaseSchemaJson
{
    /// <summary>Writes it to standard output; in one line, unless a person reads it.</summary>
    public static void Write(Terminal terminal, OpenClawRelease release)
    {
        using (var writer = new Utf8JsonWriter(terminal.Environment.Output, JsonPage.Options(terminal.Environment.IsOutputTerminal)))
            SchemaPrinter.Print(ReleaseSchemas.Open(release).Root, writer);
        terminal.Environment.Output.Write("\n"u8);
    }
}
