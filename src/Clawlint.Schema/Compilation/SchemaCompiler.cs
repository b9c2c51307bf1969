using System.Globalization;
using System.Text.Json;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema.Compilation;

/// <summary>
/// Turns draft-07 JSON Schema texts into nodes of a table. Equal schemas become one node; a <c>$ref</c> becomes a link to its
/// target, so that recursive schemas are cycles. Keywords that it does not know are left out.
/// </summary>
internal sealed class SchemaCompiler
{
    private static readonly string[] OwnedByPlugins = ["/properties/channels/properties/", "/properties/plugins/properties/entries/properties/"];

    private readonly SchemaTableBuilder _table;
    private readonly SchemaDocuments _documents;
    private readonly PatternOptions _patternOptions;
    private readonly SchemaForm _form;

    // Where references lead: the node reserved for each target, and the targets that still have to be compiled.
    private readonly Dictionary<(int Document, string Pointer), int> _targets = [];
    private readonly Queue<SchemaLocation> _pending = new();

    /// <param name="table">Where the nodes go.</param>
    /// <param name="registry">Gives the text of a schema by its URI; null where there is none.</param>
    /// <param name="patternOptions">The flags of patterns that name none with <c>patternFlags</c>.</param>
    /// <param name="form">How the texts are meant.</param>
    public SchemaCompiler(
        SchemaTableBuilder table, Func<string, ReadOnlyMemory<byte>?> registry, PatternOptions patternOptions, SchemaForm form = SchemaForm.Standard)
    {
        _table = table;
        _documents = new SchemaDocuments(registry, form);
        _patternOptions = patternOptions;
        _form = form;
    }

    /// <summary>Compiles a text.</summary>
    /// <returns>The number of its root's node.</returns>
    /// <exception cref="SchemaException">The text is not a schema, or a reference in it leads nowhere.</exception>
    public int Compile(ReadOnlyMemory<byte> text, string uri = "")
    {
        var root = Compile(_documents.Add(text, uri));
        while (_pending.TryDequeue(out var target))
            _table.SetNode(_targets[(target.Document, target.Pointer)], Compile(target));
        return root;
    }

    private int Compile(SchemaLocation written)
    {
        var location = _documents.Enter(written);
        switch (location.Element.ValueKind)
        {
            case JsonValueKind.True:
                return SchemaTable.TrueNode;
            case JsonValueKind.False:
                return SchemaTable.FalseNode;
            case JsonValueKind.Object:
                return CompileObject(location);
            default:
                throw new SchemaException($"\"{location.Pointer}\" is not a schema.");
        }
    }

    private int CompileObject(SchemaLocation location)
    {
        var operands = new SortedDictionary<SchemaKeyword, uint>();
        string[] types = [];
        if (location.Element.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            operands.Add(SchemaKeyword.Ref, (uint)Link(_documents.Resolve(location, reference.GetString()!)));
        }
        else
        {
            foreach (var member in location.Element.EnumerateObject())
            {
                if (member.NameEquals("type"))
                    types = ReadTypes(member.Value);
                if (TryCompileKeyword(location, member) is var (keyword, operand))
                    operands[keyword] = operand;
            }
        }

        var keywords = operands.Keys.Aggregate(0UL, (bits, keyword) => bits | (1UL << (int)keyword));
        return _table.AddNode(SchemaNodeHeader.Create(types), keywords, [.. operands.Values]);
    }

    private int Link(SchemaLocation target)
    {
        var key = (target.Document, target.Pointer);
        if (!_targets.TryGetValue(key, out var node))
        {
            _targets.Add(key, node = _table.ReserveNode());
            _pending.Enqueue(target);
        }

        return node;
    }

    private (SchemaKeyword Keyword, uint Operand)? TryCompileKeyword(SchemaLocation location, JsonProperty member)
    {
        var value = member.Value;
        var child = location.Step(member.Name, value);
        return member.Name switch
        {
            "type" => (SchemaKeyword.Type, 0u),
            "const" => (SchemaKeyword.Const, AddValue(value)),
            "default" => (SchemaKeyword.Default, AddValue(value)),
            "enum" when value.ValueKind == JsonValueKind.Array =>
                (SchemaKeyword.Enum, (uint)_table.AddList([.. value.EnumerateArray().Select(item => (int)AddValue(item))])),
            "minimum" => Number(SchemaKeyword.Minimum, value),
            "maximum" => Number(SchemaKeyword.Maximum, value),
            "exclusiveMinimum" => Number(SchemaKeyword.ExclusiveMinimum, value),
            "exclusiveMaximum" => Number(SchemaKeyword.ExclusiveMaximum, value),
            "multipleOf" => Number(SchemaKeyword.MultipleOf, value),
            "minLength" => Count(SchemaKeyword.MinLength, value),
            "maxLength" => Count(SchemaKeyword.MaxLength, value),
            "minItems" => Count(SchemaKeyword.MinItems, value),
            "maxItems" => Count(SchemaKeyword.MaxItems, value),
            "minProperties" => Count(SchemaKeyword.MinProperties, value),
            "maxProperties" => Count(SchemaKeyword.MaxProperties, value),
            "pattern" => (SchemaKeyword.Pattern, (uint)_table.AddPattern(Text(child), PatternFlags(location))),
            "format" => (SchemaKeyword.Format, (uint)_table.AddString(Text(child))),
            "title" => (SchemaKeyword.Title, (uint)_table.AddString(Text(child))),
            "description" => (SchemaKeyword.Description, (uint)_table.AddString(Text(child))),
            "errorMessage" when value.ValueKind == JsonValueKind.String => (SchemaKeyword.ErrorMessage, (uint)_table.AddString(Text(child))),
            "$schema" => (SchemaKeyword.SchemaUri, (uint)_table.AddString(Text(child))),
            "uniqueItems" when value.ValueKind == JsonValueKind.True => (SchemaKeyword.UniqueItems, 0u),
            "required" when value.ValueKind == JsonValueKind.Array => Required(location.Element, value),
            "items" when value.ValueKind == JsonValueKind.Array => (SchemaKeyword.TupleItems, List(child)),
            "items" => (SchemaKeyword.Items, (uint)Compile(child)),
            "additionalItems" => (SchemaKeyword.AdditionalItems, (uint)Compile(child)),
            "contains" => (SchemaKeyword.Contains, (uint)Compile(child)),
            "properties" => (SchemaKeyword.Properties, Members(child)),
            "patternProperties" => (SchemaKeyword.PatternProperties, PatternMembers(child)),
            "additionalProperties" => (SchemaKeyword.AdditionalProperties, (uint)Compile(child)),
            "propertyNames" => (SchemaKeyword.PropertyNames, (uint)Compile(child)),
            "dependencies" => (SchemaKeyword.Dependencies, Members(child)),
            "allOf" => (SchemaKeyword.AllOf, List(child)),
            "anyOf" => (SchemaKeyword.AnyOf, List(child)),
            "oneOf" => (SchemaKeyword.OneOf, List(child)),
            "not" => (SchemaKeyword.Not, (uint)Compile(child)),
            "if" => (SchemaKeyword.If, (uint)Compile(child)),
            "then" => (SchemaKeyword.Then, (uint)Compile(child)),
            "else" => (SchemaKeyword.Else, (uint)Compile(child)),
            _ => null,
        };
    }

    private (SchemaKeyword Keyword, uint Operand)? Number(SchemaKeyword keyword, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? (keyword, (uint)_table.AddNumber(value.GetDouble())) : null;

    private static (SchemaKeyword Keyword, uint Operand)? Count(SchemaKeyword keyword, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? (keyword, (uint)Math.Clamp(value.GetDouble(), 0, int.MaxValue)) : null;

    private static string Text(SchemaLocation location) =>
        location.Element.ValueKind == JsonValueKind.String
            ? location.Element.GetString()!
            : throw new SchemaException($"\"{location.Pointer}\" is not a string.");

    private static string[] ReadTypes(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ToString())],
        _ => throw new SchemaException("\"type\" is neither a name nor a list of names."),
    };

    private (SchemaKeyword Keyword, uint Operand)? Required(JsonElement schema, JsonElement names)
    {
        if (_form == SchemaForm.Standard)
            return (SchemaKeyword.Required, Names(names.EnumerateArray()));
        var required = names.EnumerateArray().Where(name => !HasDefault(schema, name)).ToList();
        return required.Count == 0 ? null : (SchemaKeyword.Required, Names(required));
    }

    private static bool HasDefault(JsonElement schema, JsonElement name) =>
        schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(name.ToString(), out var property) && property.ValueKind == JsonValueKind.Object
        && property.TryGetProperty("default", out _);

    private uint Names(IEnumerable<JsonElement> names) => (uint)_table.AddList([.. names.Select(name => _table.AddString(name.ToString()))]);

    private uint List(SchemaLocation list)
    {
        if (list.Element.ValueKind != JsonValueKind.Array)
            throw new SchemaException($"\"{list.Pointer}\" is not a list of schemas.");
        var nodes = list.Element.EnumerateArray().Select((item, i) => Compile(list.Step(i.ToString(CultureInfo.InvariantCulture), item)));
        return (uint)_table.AddList([.. nodes]);
    }

    /// <summary>Names and nodes, sorted by the names' numbers.</summary>
    private uint Members(SchemaLocation map)
    {
        var members = new SortedDictionary<uint, uint>();
        foreach (var member in EnumerateMap(map))
            members[(uint)_table.AddString(member.Name)] = (uint)CompileMember(map.Step(member.Name, member.Value));
        return (uint)_table.AddWords([(uint)members.Count, .. members.Keys, .. members.Values]);
    }

    // In "dependencies" a list of names stands for a schema that requires them.
    private int CompileMember(SchemaLocation member) => member.Element.ValueKind == JsonValueKind.Array
        ? _table.AddNode(SchemaNodeHeader.Create([]), 1UL << (int)SchemaKeyword.Required, [Names(member.Element.EnumerateArray())])
        : Compile(member);

    private uint PatternMembers(SchemaLocation map)
    {
        var members = EnumerateMap(map).ToList();
        var patterns = members.Select(member => (uint)_table.AddPattern(member.Name, DefaultFlags(map)));
        var nodes = members.Select(member => (uint)Compile(map.Step(member.Name, member.Value)));
        return (uint)_table.AddWords([(uint)members.Count, .. patterns, .. nodes]);
    }

    private static JsonElement.ObjectEnumerator EnumerateMap(SchemaLocation map) =>
        map.Element.ValueKind == JsonValueKind.Object
            ? map.Element.EnumerateObject()
            : throw new SchemaException($"\"{map.Pointer}\" is not an object.");

    private PatternOptions PatternFlags(SchemaLocation schema)
    {
        if (!schema.Element.TryGetProperty("patternFlags", out var flags) || flags.ValueKind != JsonValueKind.String)
            return DefaultFlags(schema);
        var letters = flags.GetString()!;
        return (letters.Contains('i', StringComparison.Ordinal) ? PatternOptions.IgnoreCase : PatternOptions.None)
            | (letters.Contains('u', StringComparison.Ordinal) ? PatternOptions.Unicode : PatternOptions.None);
    }

    private PatternOptions DefaultFlags(SchemaLocation schema) =>
        _form == SchemaForm.OpenClaw && OwnedByPlugins.Any(place => schema.Pointer.StartsWith(place, StringComparison.Ordinal))
            ? PatternOptions.Unicode
            : _patternOptions;

    private uint AddValue(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.False:
                return (uint)_table.AddWords([(uint)SchemaValueKind.False]);
            case JsonValueKind.True:
                return (uint)_table.AddWords([(uint)SchemaValueKind.True]);
            case JsonValueKind.Number:
                return (uint)_table.AddWords([(uint)SchemaValueKind.Number, (uint)_table.AddNumber(value.GetDouble())]);
            case JsonValueKind.String:
                return (uint)_table.AddWords([(uint)SchemaValueKind.String, (uint)_table.AddString(value.GetString()!)]);
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(AddValue).ToArray();
                return (uint)_table.AddWords([(uint)SchemaValueKind.Array, (uint)items.Length, .. items]);
            case JsonValueKind.Object:
                var members = value.EnumerateObject()
                    .OrderBy(member => member.Name, StringComparer.Ordinal)
                    .SelectMany(member => new[] { (uint)_table.AddString(member.Name), AddValue(member.Value) })
                    .ToArray();
                return (uint)_table.AddWords([(uint)SchemaValueKind.Object, (uint)(members.Length / 2), .. members]);
            default:
                return (uint)_table.AddWords([(uint)SchemaValueKind.Null]);
        }
    }
}
