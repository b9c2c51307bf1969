using System.Text.Json;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Explain;
using Clawlint.Schema;

namespace Clawlint.Cli.SchemaViews;

/// <summary>What is known of a path, for programs.</summary>
internal static class PathJson
{
    private static readonly (SchemaTypes Type, string Name)[] TypeNames =
    [
        (SchemaTypes.Null, "null"), (SchemaTypes.Boolean, "boolean"), (SchemaTypes.Object, "object"), (SchemaTypes.Array, "array"),
        (SchemaTypes.Number, "number"), (SchemaTypes.Integer, "integer"), (SchemaTypes.String, "string"),
    ];

    /// <summary>Writes it to standard output.</summary>
    public static void Write(Terminal terminal, TargetChoice target, string path, PathDescription description)
    {
        using var page = new JsonPage(terminal);
        var writer = page.Writer;
        writer.WriteString("openclaw", target.Target.Release.Name);
        writer.WriteString("openclawFrom", JsonWords.Of(target.Target.Source));
        writer.WriteString("requested", target.Target.Requested?.Name);
        writer.WriteString("path", path);
        writer.WriteBoolean("known", description.Current is { Treatment: PathTreatment.Checked });
        WriteValue(writer, description);
        writer.WriteBoolean("secret", description.IsSecret);
        writer.WriteString("removedIn", description.RemovedIn?.Name);
        writer.WriteString("addedIn", description.AddedIn?.Name);
        writer.WriteString("replacement", description.Replacement);
        writer.WriteStartArray("releases");
        foreach (var period in description.Periods)
            WritePeriod(writer, period);
        writer.WriteEndArray();
        WriteSchema(writer, description);
    }

    private static void WriteValue(Utf8JsonWriter writer, PathDescription description)
    {
        writer.WriteString("value", description.Current?.Text);
        WriteTypes(writer, description.Current?.Types ?? SchemaTypes.None);
        writer.WriteStartArray("values");
        foreach (var value in description.Values)
            value.WriteTo(writer);
        writer.WriteEndArray();
        writer.WritePropertyName("default");
        if (description.Default is { } standing)
            standing.WriteTo(writer);
        else
            writer.WriteNullValue();
        WriteNames(writer, "required", description.Required);
        WriteNames(writer, "keys", description.Keys);
    }

    private static void WritePeriod(Utf8JsonWriter writer, PathPeriod period)
    {
        writer.WriteStartObject();
        writer.WriteString("since", period.Since.Name);
        writer.WriteString("until", period.Until.Name);
        writer.WriteString("treatment", JsonWords.Of(period.Treatment));
        WriteTypes(writer, period.Types);
        writer.WriteString("value", period.Text);
        writer.WriteEndObject();
    }

    /// <summary>The schema as it stands in the release's; where several unions lead to the path, a choice between theirs.</summary>
    private static void WriteSchema(Utf8JsonWriter writer, PathDescription description)
    {
        writer.WritePropertyName("schema");
        if (description.Written.Count == 0)
        {
            writer.WriteNullValue();
        }
        else if (description.Written.Count == 1)
        {
            SchemaPrinter.Print(description.Written[0], writer);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteStartArray("anyOf");
            foreach (var schema in description.Written)
                SchemaPrinter.Print(schema, writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void WriteTypes(Utf8JsonWriter writer, SchemaTypes types) =>
        WriteNames(writer, "types", TypeNames.Where(name => types.HasFlag(name.Type)).Select(name => name.Name));

    private static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var each in names)
            writer.WriteStringValue(each);
        writer.WriteEndArray();
    }
}
