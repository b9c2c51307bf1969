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
        new(context.LocateValue(error.Node), $"{error.Node.Path} must {SchemaBound.Describe(error)}; OpenClaw rejects the file because of it.");
}
