using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clawlint.Schema;

/// <summary>
/// Writes a schema as JSON Schema text, keys sorted by code point: one form for one meaning, so that its hash can be compared.
/// A reference is written out, except inside of itself, where it becomes a <c>$ref</c>.
/// </summary>
public sealed class SchemaPrinter
{
    /// <summary>Escapes only what JSON demands.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly (string Name, SchemaKeyword Keyword)[] Keywords =
    [
        ("$schema", SchemaKeyword.SchemaUri), ("additionalItems", SchemaKeyword.AdditionalItems),
        ("additionalProperties", SchemaKeyword.AdditionalProperties), ("allOf", SchemaKeyword.AllOf), ("anyOf", SchemaKeyword.AnyOf),
        ("const", SchemaKeyword.Const), ("contains", SchemaKeyword.Contains), ("default", SchemaKeyword.Default),
        ("dependencies", SchemaKeyword.Dependencies), ("description", SchemaKeyword.Description), ("else", SchemaKeyword.Else),
        ("enum", SchemaKeyword.Enum), ("errorMessage", SchemaKeyword.ErrorMessage), ("exclusiveMaximum", SchemaKeyword.ExclusiveMaximum),
        ("exclusiveMinimum", SchemaKeyword.ExclusiveMinimum), ("format", SchemaKeyword.Format), ("if", SchemaKeyword.If),
        ("items", SchemaKeyword.Items), ("items", SchemaKeyword.TupleItems), ("maxItems", SchemaKeyword.MaxItems),
        ("maxLength", SchemaKeyword.MaxLength), ("maxProperties", SchemaKeyword.MaxProperties), ("maximum", SchemaKeyword.Maximum),
        ("minItems", SchemaKeyword.MinItems), ("minLength", SchemaKeyword.MinLength), ("minProperties", SchemaKeyword.MinProperties),
        ("minimum", SchemaKeyword.Minimum), ("multipleOf", SchemaKeyword.MultipleOf), ("not", SchemaKeyword.Not),
        ("oneOf", SchemaKeyword.OneOf), ("pattern", SchemaKeyword.Pattern), ("patternProperties", SchemaKeyword.PatternProperties),
        ("properties", SchemaKeyword.Properties), ("propertyNames", SchemaKeyword.PropertyNames), ("required", SchemaKeyword.Required),
        ("then", SchemaKeyword.Then), ("title", SchemaKeyword.Title), ("type", SchemaKeyword.Type), ("uniqueItems", SchemaKeyword.UniqueItems),
    ];

    private readonly Utf8JsonWriter _writer;
    private readonly SchemaPrintOptions _options;

    // The schemas that are being written out, each with its pointer; and the names on the way to the one at hand.
    private readonly List<(SchemaNode Schema, string Pointer)> _open = [];
    private readonly Stack<string> _steps = new();

    private SchemaPrinter(Utf8JsonWriter writer, SchemaPrintOptions options)
    {
        _writer = writer;
        _options = options;
    }

    /// <summary>Writes a schema as JSON; where lines begin is up to the writer.</summary>
    public static void Print(SchemaNode schema, Utf8JsonWriter writer, SchemaPrintOptions options = SchemaPrintOptions.None) =>
        new SchemaPrinter(writer, options).Write(schema);

    /// <summary>A schema as JSON in UTF-8.</summary>
    public static byte[] Print(SchemaNode schema, SchemaPrintOptions options = SchemaPrintOptions.None)
    {
        var lines = options.HasFlag(SchemaPrintOptions.Lines);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder, Indented = lines, IndentSize = 0, NewLine = "\n" }))
            Print(schema, writer, options);
        return buffer.ToArray();
    }

    private void Write(SchemaNode written)
    {
        var schema = written.Resolve();
        if (schema.IsBoolean)
        {
            _writer.WriteBooleanValue(!schema.IsNever);
            return;
        }

        _writer.WriteStartObject();
        var outer = _open.FindIndex(entry => entry.Schema == schema);
        if (outer >= 0)
        {
            _writer.WriteString("$ref", _open[outer].Pointer);
        }
        else
        {
            _open.Add((schema, "#" + string.Concat(_steps.Reverse())));
            foreach (var (name, keyword) in Keywords)
            {
                if (schema.Has(keyword) && !IsLeftOut(keyword))
                    WriteKeyword(schema, name, keyword);
            }

            _open.RemoveAt(_open.Count - 1);
        }

        _writer.WriteEndObject();
    }

    private bool IsLeftOut(SchemaKeyword keyword) => keyword switch
    {
        SchemaKeyword.Title or SchemaKeyword.Description => _options.HasFlag(SchemaPrintOptions.WithoutProse),
        SchemaKeyword.SchemaUri => _steps.Count > 0,
        _ => false,
    };

    private void WriteKeyword(SchemaNode schema, string name, SchemaKeyword keyword)
    {
        _writer.WritePropertyName(name);
        switch (keyword)
        {
            case SchemaKeyword.Type:
                WriteTypes([.. schema.TypeNames]);
                break;
            case SchemaKeyword.Const or SchemaKeyword.Default:
                new SchemaValue(schema.Table, schema.Operand(keyword)).WriteTo(_writer);
                break;
            case SchemaKeyword.Enum:
                _writer.WriteStartArray();
                foreach (var value in schema.Enum)
                    value.WriteTo(_writer);
                _writer.WriteEndArray();
                break;
            case SchemaKeyword.Minimum or SchemaKeyword.Maximum or SchemaKeyword.ExclusiveMinimum or SchemaKeyword.ExclusiveMaximum
                or SchemaKeyword.MultipleOf:
                _writer.WriteRawValue(schema.Table.GetNumber(schema.Operand(keyword)).ToString("R", CultureInfo.InvariantCulture));
                break;
            case SchemaKeyword.MinLength or SchemaKeyword.MaxLength or SchemaKeyword.MinItems or SchemaKeyword.MaxItems
                or SchemaKeyword.MinProperties or SchemaKeyword.MaxProperties:
                _writer.WriteNumberValue(schema.Operand(keyword));
                break;
            case SchemaKeyword.Pattern:
                _writer.WriteStringValue(schema.Pattern);
                if (_options.HasFlag(SchemaPrintOptions.WithPatternFlags) && schema.PatternFlags is { Length: > 0 } flags)
                    _writer.WriteString("patternFlags", flags);
                break;
            case SchemaKeyword.Format or SchemaKeyword.Title or SchemaKeyword.Description or SchemaKeyword.SchemaUri or SchemaKeyword.ErrorMessage:
                _writer.WriteStringValue(schema.Table.GetUtf8(schema.Operand(keyword)));
                break;
            case SchemaKeyword.UniqueItems:
                _writer.WriteBooleanValue(true);
                break;
            case SchemaKeyword.Required:
                _writer.WriteStartArray();
                foreach (var required in schema.Required)
                    _writer.WriteStringValue(required);
                _writer.WriteEndArray();
                break;
            default:
                WriteSchemas(schema, name, keyword);
                break;
        }
    }

    private void WriteTypes(string[] names)
    {
        if (names.Length == 1)
        {
            _writer.WriteStringValue(names[0]);
            return;
        }

        _writer.WriteStartArray();
        foreach (var name in names)
            _writer.WriteStringValue(name);
        _writer.WriteEndArray();
    }

    private void WriteSchemas(SchemaNode schema, string name, SchemaKeyword keyword)
    {
        _steps.Push("/" + name);
        switch (keyword)
        {
            case SchemaKeyword.AllOf or SchemaKeyword.AnyOf or SchemaKeyword.OneOf or SchemaKeyword.TupleItems:
                WriteList(new SchemaNodeList(schema.Table, schema.Operand(keyword)));
                break;
            case SchemaKeyword.Properties or SchemaKeyword.Dependencies:
                WriteMembers(new SchemaPropertyList(schema.Table, schema.Operand(keyword)));
                break;
            case SchemaKeyword.PatternProperties:
                WriteMembers(schema.PatternProperties);
                break;
            default:
                Write(schema.GetNode(keyword));
                break;
        }

        _steps.Pop();
    }

    private void WriteList(SchemaNodeList schemas)
    {
        _writer.WriteStartArray();
        for (var i = 0; i < schemas.Count; i++)
            WriteStep(i.ToString(CultureInfo.InvariantCulture), schemas[i]);
        _writer.WriteEndArray();
    }

    private void WriteMembers(SchemaPropertyList members)
    {
        var sorted = new List<KeyValuePair<string, SchemaNode>>();
        foreach (var member in members)
            sorted.Add(member);
        WriteMembers(sorted);
    }

    private void WriteMembers(IEnumerable<KeyValuePair<string, SchemaNode>> members)
    {
        _writer.WriteStartObject();
        foreach (var (name, schema) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            _writer.WritePropertyName(name);
            WriteStep(name, schema);
        }

        _writer.WriteEndObject();
    }

    private void WriteStep(string step, SchemaNode schema)
    {
        _steps.Push("/" + Uri.EscapeDataString(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        Write(schema);
        _steps.Pop();
    }
}
