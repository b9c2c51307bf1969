using System.Globalization;
using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A small value that a schema allows, for messages.</summary>
internal static class ExampleValue
{
    private const int MaxDepth = 3;

    /// <summary>The value as JSON5; null where none is sure, such as a text with a pattern, or where the type's name says it all.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="written">What stands there instead: where an object is asked for, its place in it if that can be told.</param>
    public static string? For(SchemaNode schema, ConfigNode written) =>
        (schema.Resolve().Types & (SchemaTypes.Array | SchemaTypes.Object)) == SchemaTypes.None ? null : FindPlace(schema.Resolve(), written) ?? Of(schema, MaxDepth);

    /// <summary>The object whose one key takes a word that only it knows, or a switch that was no more than that once.</summary>
    private static string? FindPlace(SchemaNode schema, ConfigNode written)
    {
        if (written.AsBoolean() is { } isOn && (schema.GetProperty("enabled").Types & SchemaTypes.Boolean) != SchemaTypes.None && !schema.GetProperty("enabled").IsMissing)
        {
            return isOn ? "{ enabled: true }" : "{ enabled: false }";
        }

        if (written.AsString() is not { } word || written.IsSubstituted || written.IsUnresolved)
        {
            return null;
        }

        string? place = null;
        foreach (var (name, property) in schema.Properties)
        {
            if (SchemaExpectation.Of(property).Values.Any(value => value.AsString() == word))
            {
                if (place is not null)
                {
                    return null;
                }

                place = $"{{ {ConfigPath.Append("", name)}: {JsonText.Quote(word)} }}";
            }
        }

        return place;
    }

    private static string? Of(SchemaNode written, int depth)
    {
        var schema = written.Resolve();
        foreach (var branch in schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf)
        {
            if (Of(branch, depth) is { } example)
            {
                return example;
            }
        }

        return schema.AllOf.Count > 0 || schema.Types == SchemaTypes.All ? null
            : SchemaExpectation.Of(schema).Values is [var first, ..] ? first.ToString()
            : schema.Types.HasFlag(SchemaTypes.Boolean) ? "true"
            : (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None ? NumberOf(schema)
            : schema.Types.HasFlag(SchemaTypes.String) ? TextOf(schema)
            : depth == 0 ? null
            : schema.Types.HasFlag(SchemaTypes.Array) ? Of(schema.Items, depth - 1) is { } element ? $"[{element}]" : null
            : schema.Types.HasFlag(SchemaTypes.Object) ? ObjectOf(schema, depth - 1)
            : null;
    }

    private static string NumberOf(SchemaNode schema) => (schema.Minimum ?? schema.ExclusiveMinimum + 1 ?? 1).ToString("R", CultureInfo.InvariantCulture);

    private static string? TextOf(SchemaNode schema) => schema.Pattern is null && schema.Format is null && schema.MinLength is null or 1 ? "\"…\"" : null;

    /// <summary>With the keys that it must have, else with one whose values are few.</summary>
    private static string? ObjectOf(SchemaNode schema, int depth)
    {
        var members = schema.Required.Select(name => (Name: name, Value: Of(schema.GetProperty(name), depth))).ToList();
        if (members.Count == 0)
        {
            foreach (var (name, property) in schema.Properties)
            {
                bool isFirst = members.Count == 0 || string.CompareOrdinal(name, members[0].Name) < 0;
                if (isFirst && SchemaExpectation.Of(property).Values is [var first, ..])
                {
                    members = [(name, first.ToString())];
                }
            }
        }

        return members.Count == 0 || members.Exists(static member => member.Value is null)
            ? null
            : $"{{ {string.Join(", ", members.Select(static member => $"{ConfigPath.Append("", member.Name)}: {member.Value}"))} }}";
    }
}
