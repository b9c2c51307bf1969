using System.Globalization;
using Clawlint.Rules.Schema;
using Clawlint.Schema;

namespace Clawlint.Explain;

/// <summary>What a value must be, in words: <c>a whole number from 1 to 65535</c>, <c>one of loopback, lan</c>, <c>a text or an object</c>.</summary>
public static class ValueText
{
    private const int MaxDepth = 3;

    /// <summary>Says it of all schemas that may apply to a value; what each branch of a union asks for is joined by "or".</summary>
    /// <param name="schemas">The schemas, those beneath unions included.</param>
    public static string Describe(IEnumerable<SchemaNode> schemas) => Describe(schemas, MaxDepth);

    /// <summary>The schemas that ask for something themselves, and are no mere choice between others.</summary>
    internal static IEnumerable<SchemaNode> WithoutUnions(IEnumerable<SchemaNode> schemas) =>
        schemas.Where(static schema => schema.AnyOf.Count == 0 && schema.OneOf.Count == 0);

    /// <summary>The types that a value may have under any of the schemas. A schema without a type only adds a condition to another one.</summary>
    internal static SchemaTypes TypesOf(IEnumerable<SchemaNode> schemas)
    {
        var types = WithoutUnions(schemas).Where(static schema => schema.Types != SchemaTypes.All).Aggregate(SchemaTypes.None, static (types, schema) => types | schema.Types);
        return types == SchemaTypes.None && schemas.Any() ? SchemaTypes.All : types;
    }

    private static string Describe(IEnumerable<SchemaNode> schemas, int depth)
    {
        var leaves = WithoutUnions(schemas).Where(static schema => schema.Types != SchemaTypes.All || schema.Enum.Count > 0 || schema.Const is not null).ToList();
        var words = leaves.SelectMany(WordsOf).Distinct(StringComparer.Ordinal).ToList();
        var forms = leaves.Where(static schema => !WordsOf(schema).Any()).SelectMany(schema => FormsOf(schema, depth)).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count > 0)
        {
            forms.Insert(0, words.Count == 1 ? words[0] : "one of " + string.Join(", ", words));
        }

        return forms.Count switch
        {
            0 => "any value",
            1 => forms[0],
            _ => string.Join(", ", forms.SkipLast(1)) + " or " + forms[^1],
        };
    }

    private static IEnumerable<string> WordsOf(SchemaNode schema)
    {
        if (schema.Const is { } constant)
        {
            yield return Write(constant);
        }

        foreach (var value in schema.Enum)
        {
            yield return Write(value);
        }
    }

    private static string Write(SchemaValue value) => value.AsString() is { Length: > 0 } text ? text : value.ToString();

    private static IEnumerable<string> FormsOf(SchemaNode schema, int depth)
    {
        if (schema.Types.HasFlag(SchemaTypes.String))
        {
            yield return TextForm(schema);
        }

        if ((schema.Types & (SchemaTypes.Number | SchemaTypes.Integer)) != SchemaTypes.None)
        {
            yield return NumberForm(schema);
        }

        if (schema.Types.HasFlag(SchemaTypes.Array))
        {
            yield return ListForm(schema, depth);
        }

        if ((schema.Types & (SchemaTypes.Boolean | SchemaTypes.Object | SchemaTypes.Null)) is var others and not SchemaTypes.None)
        {
            yield return TypeNames.Describe(others);
        }
    }

    private static string TextForm(SchemaNode schema)
    {
        string length = (schema.MinLength ?? 0, schema.MaxLength) switch
        {
            (0, null) => "",
            (1, null) => " that is not empty",
            (var least, null) => $" of at least {least} characters",
            (0, var most) => $" of at most {most} characters",
            var (least, most) => least == most ? $" of {least} characters" : $" of {least} to {most} characters",
        };
        string form = schema.Format is { } format ? $" in the form {format}" : "";
        string pattern = schema.Pattern is { } written ? $" that matches /{written}/" : "";
        return "a text" + length + (pattern.Length > 0 ? pattern : form);
    }

    private static string NumberForm(SchemaNode schema)
    {
        string number = schema.Types.HasFlag(SchemaTypes.Number) ? "a number" : "a whole number";
        double? least = schema.Minimum ?? schema.ExclusiveMinimum;
        // OpenClaw's schemas bound whole numbers by the largest that JavaScript holds exactly: that is no bound to speak of.
        double? most = (schema.Maximum ?? schema.ExclusiveMaximum) is { } bound && Math.Abs(bound) < 9007199254740991 ? bound : null;
        string range = (least > -9007199254740991 ? least : null, most) switch
        {
            (null, null) => "",
            ({ } low, null) => (schema.Minimum is null ? " greater than " : " of at least ") + Write(low),
            (null, { } high) => (schema.Maximum is null ? " less than " : " of at most ") + Write(high),
            ({ } low, { } high) => $" from {Write(low)}{(schema.Minimum is null ? " (not included)" : "")} to {Write(high)}{(schema.Maximum is null ? " (not included)" : "")}",
        };
        string step = schema.MultipleOf is { } multiple ? $", a multiple of {Write(multiple)}" : "";
        return number + range + step;
    }

    private static string ListForm(SchemaNode schema, int depth)
    {
        string count = (schema.MinItems ?? 0, schema.MaxItems) switch
        {
            (0, null) => "",
            (1, null) => " that is not empty",
            (var least, null) => $" of at least {least} entries",
            (0, var most) => $" of at most {most} entries",
            var (least, most) => least == most ? $" of {least} entries" : $" of {least} to {most} entries",
        };
        var entries = schema.Items.IsMissing ? [] : SchemaPaths.Find(schema.Items, []);
        string each = depth > 0 && entries.Count > 0 ? Describe(entries, depth - 1) : "any value";
        return $"a list{count}{(each == "any value" ? "" : $", each {each}")}";
    }

    private static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
