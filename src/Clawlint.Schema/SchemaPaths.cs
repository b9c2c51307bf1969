using Clawlint.Config;

namespace Clawlint.Schema;

/// <summary>Config paths in a schema. Only what a schema names counts: below an object that allows anything there are none.</summary>
public static class SchemaPaths
{
    // No schema of OpenClaw nests deeper than 14; a recursive one ends here.
    private const int MaxDepth = 24;

    /// <summary>The schemas that may apply at a path: those of all branches of unions on the way.</summary>
    /// <param name="root">The schema of the whole config.</param>
    /// <param name="steps">The steps to the value.</param>
    public static IReadOnlyList<SchemaNode> Find(SchemaNode root, IReadOnlyList<ConfigPathStep> steps)
    {
        IReadOnlyList<SchemaNode> schemas = Flatten([root]);
        for (var i = 0; i < steps.Count && schemas.Count > 0; i++)
            schemas = FindBelow(schemas, steps[i]);
        return schemas;
    }

    /// <summary>The schemas that may apply one step below a value.</summary>
    /// <param name="schemas">All that may apply to the value, as <see cref="Find"/> gives them.</param>
    /// <param name="step">The step.</param>
    public static IReadOnlyList<SchemaNode> FindBelow(IEnumerable<SchemaNode> schemas, ConfigPathStep step) =>
        Flatten(schemas.SelectMany(schema => step.Name is null ? GetElement(schema, step.Element) : GetMember(schema, step.Name)));

    /// <summary>All paths that a schema names, with the schemas there: <c>*</c> stands for any name, <c>[]</c> for any element.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SchemaNode>> Enumerate(SchemaNode root)
    {
        var found = new Dictionary<string, IReadOnlyList<SchemaNode>>(StringComparer.Ordinal);
        var pending = new Stack<(string Path, List<SchemaNode> Schemas, int Depth)>();
        pending.Push(("", Flatten([root]), 0));
        while (pending.TryPop(out var place))
        {
            if (place.Path.Length > 0)
                found.Add(place.Path, place.Schemas);
            if (place.Depth == MaxDepth)
                continue;
            foreach (var below in place.Schemas.SelectMany(schema => GetPartsInside(schema, place.Path)).GroupBy(part => part.Path, part => part.Schema, StringComparer.Ordinal))
                pending.Push((below.Key, Flatten(below), place.Depth + 1));
        }

        return found;
    }

    /// <summary>The schemas and those that apply to the same value beneath them, each once.</summary>
    internal static List<SchemaNode> Flatten(IEnumerable<SchemaNode> schemas)
    {
        var all = new List<SchemaNode>();
        var pending = new Stack<SchemaNode>(schemas.Reverse());
        while (pending.TryPop(out var written))
        {
            var schema = written.Resolve();
            if (schema.IsMissing || schema.IsNever || all.Contains(schema))
                continue;
            all.Add(schema);
            foreach (var part in Enumerable.Reverse(GetParts(schema)))
                pending.Push(part);
        }

        return all;
    }

    private static List<SchemaNode> GetParts(SchemaNode schema)
    {
        List<SchemaNode> parts = [schema.Then, schema.Else];
        foreach (var list in (ReadOnlySpan<SchemaNodeList>)[schema.AllOf, schema.AnyOf, schema.OneOf])
        {
            foreach (var part in list)
                parts.Add(part);
        }

        return parts;
    }

    private static IEnumerable<SchemaNode> GetMember(SchemaNode schema, string name)
    {
        var member = schema.GetProperty(name);
        return [!member.IsMissing ? member : GetNamed(schema.AdditionalProperties)];
    }

    private static IEnumerable<SchemaNode> GetElement(SchemaNode schema, int element) =>
        [element < schema.TupleItems.Count ? schema.TupleItems[element] : GetNamed(schema.Items)];

    private static SchemaNode GetNamed(SchemaNode schema) => schema.IsMissing || schema.IsBoolean ? default : schema;

    private static List<(string Path, SchemaNode Schema)> GetPartsInside(SchemaNode schema, string path)
    {
        var parts = new List<(string, SchemaNode)>();
        var prefix = path.Length == 0 ? "" : path + ".";
        foreach (var (name, member) in schema.Properties)
            parts.Add((prefix + name, member));
        if (!GetNamed(schema.AdditionalProperties).IsMissing)
            parts.Add((prefix + "*", schema.AdditionalProperties));
        foreach (var item in schema.TupleItems)
            parts.Add((path + "[]", item));
        if (!GetNamed(schema.Items).IsMissing)
            parts.Add((path + "[]", schema.Items));
        return parts;
    }
}
