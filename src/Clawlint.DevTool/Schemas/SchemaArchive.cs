using System.Text;
using System.Text.Json.Nodes;
using Clawlint.Releases;

namespace Clawlint.DevTool.Schemas;

/// <summary>All releases' schemas as they lie in schema/releases.</summary>
internal sealed class SchemaArchive
{
    // Up to this length a schema stands where it is used: an id would tell a reader less.
    private const int InlineLength = 100;

    private readonly Dictionary<string, ReleaseNode> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private readonly List<ReleaseFile> _files = [];

    private SchemaArchive(IEnumerable<ReleaseFile> files)
    {
        foreach (var file in files)
            Append(file);
    }

    /// <summary>The files, oldest release first.</summary>
    public IReadOnlyList<ReleaseFile> Files => _files;

    /// <summary>Reads the folder.</summary>
    public static SchemaArchive Read(RepositoryFolder repository)
    {
        Directory.CreateDirectory(repository.Releases);
        return new SchemaArchive(Directory.EnumerateFiles(repository.Releases, "*.jsonl").Select(ReleaseFile.Read).OrderBy(file => OpenClawRelease.Parse(file.Release)));
    }

    /// <summary>A release's schema as JSON.</summary>
    public byte[] GetSchema(ReleaseFile file) => Encoding.UTF8.GetBytes(Expand(file.Root));

    /// <summary>The archive with a release in it. Later releases say the same as before; what they need to say of it may be less or more.</summary>
    public SchemaArchive With(ReleaseSchema added)
    {
        var release = OpenClawRelease.Parse(added.Release);
        var archive = new SchemaArchive(Files.Where(file => OpenClawRelease.Parse(file.Release) < release));
        archive.Append(archive.Create(added));
        foreach (var file in Files.Where(file => OpenClawRelease.Parse(file.Release) > release))
            archive.Append(archive.Create(new ReleaseSchema(file.Release, JsonNode.Parse(GetSchema(file))!.AsObject(), file.Source, file.Sha256)));
        return archive;
    }

    private void Append(ReleaseFile file)
    {
        _files.Add(file);
        foreach (var node in file.Nodes)
            _lines.Add(node.Id, node);
    }

    private ReleaseFile Create(ReleaseSchema added)
    {
        var before = Files.Count == 0 ? null : Files[^1].Root;
        var nodes = new Dictionary<string, ReleaseNode>(StringComparer.Ordinal);
        var root = Reduce(added.Schema, "", before, nodes);
        if (root is JsonObject small)
            root = Name(small, "", before, nodes);
        return new ReleaseFile(added.Release, (string)root!, added.Source, added.Sha256, [.. nodes.Values]);
    }

    /// <summary>A named schema with ids in place of larger ones.</summary>
    private JsonObject GetSchema(string id)
    {
        if (!_schemas.TryGetValue(id, out var schema))
        {
            var line = _lines[id];
            schema = line.Base is null ? line.Content : MergePatch.Apply(GetSchema(line.Base), line.Content);
            if (CanonicalJson.GetId(CanonicalJson.Write(schema)) != id)
                throw new InvalidDataException($"The schema {id} ({line.At}) does not hash to its id: a line was edited by hand.");
            _schemas.Add(id, schema);
        }

        return schema;
    }

    private string Expand(string id)
    {
        if (!_texts.TryGetValue(id, out var text))
            _texts.Add(id, text = ExpandParts(GetSchema(id)));
        return text;
    }

    private string ExpandParts(JsonObject schema)
    {
        var whole = (JsonObject)schema.DeepClone();
        SchemaPositions.ReplaceChildren(whole, (_, child) => child switch
        {
            JsonValue id when id.TryGetValue<string>(out var name) => JsonNode.Parse(Expand(name))!,
            JsonObject inner => JsonNode.Parse(ExpandParts(inner))!,
            _ => child,
        });
        return CanonicalJson.Write(whole);
    }

    /// <summary>Puts ids in place of the larger schemas inside of one, and of the schema itself unless it is small.</summary>
    private JsonNode Reduce(JsonNode schema, string at, string? before, Dictionary<string, ReleaseNode> added)
    {
        if (schema is not JsonObject map)
            return schema;
        var reduced = (JsonObject)map.DeepClone();
        SchemaPositions.ReplaceChildren(reduced, (step, child) => Reduce(child, Extend(at, step), GetChildId(before, step), added));
        return CanonicalJson.Write(reduced).Length <= InlineLength ? reduced : Name(reduced, at, before, added);
    }

    private JsonValue Name(JsonObject reduced, string at, string? before, Dictionary<string, ReleaseNode> added)
    {
        var id = CanonicalJson.GetId(CanonicalJson.Write(reduced));
        if (!_lines.ContainsKey(id))
            added.TryAdd(id, CreateNode(id, reduced, at, before));
        return JsonValue.Create(id);
    }

    // A change is worth its while only where it is much shorter than the whole.
    private ReleaseNode CreateNode(string id, JsonObject reduced, string at, string? before)
    {
        var patch = before is null ? null : MergePatch.Create(GetSchema(before), reduced);
        return patch is not null && CanonicalJson.Write(patch).Length < CanonicalJson.Write(reduced).Length / 2
            ? new ReleaseNode(at, id, before, patch)
            : new ReleaseNode(at, id, null, reduced);
    }

    private string? GetChildId(string? id, string step)
    {
        if (id is null)
            return null;
        JsonNode? node = GetSchema(id);
        foreach (var name in step.Split('/', 2))
            node = node is JsonArray list ? list.ElementAtOrDefault(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)) : (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue<string>(out var child) && _lines.ContainsKey(child) ? child : null;
    }

    private static string Extend(string at, string step)
    {
        var parts = step.Split('/', 2);
        return parts[0] switch
        {
            "properties" => at.Length == 0 ? parts[1] : $"{at}.{parts[1]}",
            "additionalProperties" => $"{at}.*",
            "items" => $"{at}[]",
            _ => $"{at} {step}",
        };
    }
}
