using System.Globalization;
using System.Text.Json;

namespace Clawlint.Schema.Compilation;

/// <summary>The schema texts that take part in a compilation: which URI means which place in them.</summary>
internal sealed class SchemaDocuments(Func<string, ReadOnlyMemory<byte>?> registry, SchemaForm form)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    private static readonly string[] SchemaMembers =
        ["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"];

    private static readonly string[] SchemaLists = ["allOf", "anyOf", "items", "oneOf"];

    private static readonly string[] SchemaMaps = ["$defs", "definitions", "dependencies", "patternProperties", "properties"];

    private readonly Dictionary<string, SchemaLocation> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Document, string Pointer), SchemaLocation> _byPointer = [];
    private int _count;

    /// <summary>Adds a text and notes every place in it that has a URI of its own.</summary>
    /// <exception cref="SchemaException">The text is not JSON.</exception>
    public SchemaLocation Add(ReadOnlyMemory<byte> text, string uri)
    {
        JsonElement element;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            element = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new SchemaException($"The schema is not JSON: {exception.Message}", exception);
        }

        var root = new SchemaLocation(_count++, "", element, UriReference.Parse(uri));
        _byUri[root.Base.WithoutFragment()] = root;
        Index(root);
        return _byPointer[(root.Document, "")];
    }

    /// <summary>The place as references inside of it see it: an <c>$id</c> there is their base.</summary>
    public SchemaLocation Enter(SchemaLocation location) =>
        _byPointer.TryGetValue((location.Document, location.Pointer), out var known) ? known : location;

    /// <summary>The place that a reference means.</summary>
    /// <exception cref="SchemaException">There is none.</exception>
    public SchemaLocation Resolve(SchemaLocation from, string reference)
    {
        if (form == SchemaForm.OpenClaw && FindAround(from, reference) is { } near)
            return near;
        var target = from.Base.Resolve(UriReference.Parse(reference));
        var uri = target.WithoutFragment();
        var fragment = Uri.UnescapeDataString(target.Fragment ?? "");
        if (!_byUri.TryGetValue(uri, out var found) && registry(uri) is { } text)
        {
            Add(text, uri);
            found = _byUri[uri];
        }

        if (fragment.Length > 0 && !fragment.StartsWith('/'))
            found = _byUri.GetValueOrDefault($"{uri}#{fragment}");
        if (found is null)
            throw new SchemaException($"\"$ref\": \"{reference}\" leads nowhere.");
        return fragment.StartsWith('/')
            ? Follow(found, fragment) ?? throw new SchemaException($"\"$ref\": \"{reference}\" leads nowhere.")
            : Enter(found);
    }

    private SchemaLocation? FindAround(SchemaLocation from, string reference)
    {
        if (!reference.StartsWith("#/$defs/", StringComparison.Ordinal))
            return null;
        var fragment = Uri.UnescapeDataString(reference[1..]);
        for (var pointer = from.Pointer; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (_byPointer.TryGetValue((from.Document, pointer), out var around) && Follow(around, fragment) is { } found)
                return found;
        }

        return null;
    }

    private SchemaLocation? Follow(SchemaLocation location, string pointer)
    {
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            location = Enter(location);
            if (!TryStep(location.Element, name, out var element))
                return null;
            location = location.Step(name, element);
        }

        return Enter(location);
    }

    private static bool TryStep(JsonElement element, string name, out JsonElement child)
    {
        child = default;
        if (element.ValueKind == JsonValueKind.Object)
            return element.TryGetProperty(name, out child);
        if (element.ValueKind != JsonValueKind.Array
            || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= element.GetArrayLength())
            return false;
        child = element[index];
        return true;
    }

    /// <summary>Notes the URIs of a schema and of those inside of it; an <c>$id</c> beside a <c>$ref</c> does not count.</summary>
    private void Index(SchemaLocation location)
    {
        var element = location.Element;
        if (element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("$ref", out _)
            && element.TryGetProperty("$id", out var id) && id.ValueKind == JsonValueKind.String)
            location = Identify(location, id.GetString()!);
        _byPointer[(location.Document, location.Pointer)] = location;
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            var child = location.Step(member.Name, member.Value);
            if (SchemaMembers.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Object)
                Index(child);
            if (SchemaLists.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Array)
                IndexAll(child, member.Value.EnumerateArray().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)));
            if (SchemaMaps.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Object)
                IndexAll(child, member.Value.EnumerateObject().Select(item => (item.Name, item.Value)));
        }
    }

    private void IndexAll(SchemaLocation list, IEnumerable<(string Name, JsonElement Element)> children)
    {
        foreach (var (name, element) in children)
            Index(list.Step(name, element));
    }

    private SchemaLocation Identify(SchemaLocation location, string id)
    {
        var uri = location.Base.Resolve(UriReference.Parse(id));
        if (id.StartsWith('#'))
        {
            _byUri[$"{uri.WithoutFragment()}#{uri.Fragment}"] = location;
            return location;
        }

        location = location with { Base = uri with { Fragment = null } };
        _byUri[uri.WithoutFragment()] = location;
        if (!string.IsNullOrEmpty(uri.Fragment))
            _byUri[$"{uri.WithoutFragment()}#{uri.Fragment}"] = location;
        return location;
    }
}
