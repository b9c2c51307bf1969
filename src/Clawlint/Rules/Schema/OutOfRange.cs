using System.Globalization;
using Clawlint.Diagnostics;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A number, a text or a list that is smaller or larger than the release allows.</summary>
public sealed class OutOfRange : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1201", "out-of-range", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => !error.IsName && error.Keyword is SchemaKeyword.Minimum or SchemaKeyword.ExclusiveMinimum
        or SchemaKeyword.Maximum or SchemaKeyword.ExclusiveMaximum or SchemaKeyword.MultipleOf or SchemaKeyword.MinLength or SchemaKeyword.MaxLength
        or SchemaKeyword.MinItems or SchemaKeyword.MaxItems or SchemaKeyword.MinProperties or SchemaKeyword.MaxProperties or SchemaKeyword.UniqueItems;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error) =>
        new(context.LocateValue(error.Node), $"{error.Node.Path} must {Bound(error)}; OpenClaw rejects the file because of it.");

    private static string Bound(SchemaError error)
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
            SchemaKeyword.MinItems => $"have at least {schema.MinItems} entries",
            SchemaKeyword.MaxItems => $"have at most {schema.MaxItems} entries",
            SchemaKeyword.MinProperties => $"have at least {schema.MinProperties} keys",
            SchemaKeyword.MaxProperties => $"have at most {schema.MaxProperties} keys",
            _ => "hold no entry twice",
        };
    }

    private static string Write(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
