using System.Globalization;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>The bounds of numbers, texts, lists and objects in plain words.</summary>
internal static class SchemaBound
{
    /// <summary>What a value must do to keep within the bound that it broke: <c>be at least 1</c>, <c>not be empty</c>; null where the error is about no bound.</summary>
    public static string? Describe(SchemaError error)
    {
        var schema = error.Schema;
        return error.Keyword switch
        {
            SchemaKeyword.Minimum => $"be at least {Write(schema.Minimum)}",
            SchemaKeyword.ExclusiveMinimum => $"be greater than {Write(schema.ExclusiveMinimum)}",
            SchemaKeyword.Maximum => $"be at most {Write(schema.Maximum)}",
            SchemaKeyword.ExclusiveMaximum => $"be less than {Write(schema.ExclusiveMaximum)}",
            SchemaKeyword.MultipleOf => $"be a multiple of {Write(schema.MultipleOf)}",
            SchemaKeyword.MinLength => schema.MinLength == 1 ? "not be empty" : $"have at least {schema.MinLength} characters",
            SchemaKeyword.MaxLength => $"have at most {schema.MaxLength} characters",
            SchemaKeyword.MinItems => schema.MinItems == 1 ? "not be empty" : $"have at least {schema.MinItems} entries",
            SchemaKeyword.MaxItems => $"have at most {schema.MaxItems} entries",
            SchemaKeyword.MinProperties => $"have at least {schema.MinProperties} keys",
            SchemaKeyword.MaxProperties => $"have at most {schema.MaxProperties} keys",
            SchemaKeyword.UniqueItems => "hold no entry twice",
            _ => null,
        };
    }

    private static string Write(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
