using Clawlint.Diagnostics;
using Clawlint.Explain;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A value that has none of the shapes that the release allows there.</summary>
public sealed class UnmatchedShape : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1204", "unmatched-shape", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => error.Keyword switch
    {
        SchemaKeyword.AnyOf or SchemaKeyword.OneOf => error.IsName || !error.GetExpectation().IsClosed,
        SchemaKeyword.Not or SchemaKeyword.If or SchemaKeyword.Dependencies or SchemaKeyword.Contains => true,
        _ => false,
    };

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        string subject = error.Node.Path.Length == 0 ? "The config" : error.Node.Path;
        string fault = error.IsAmbiguous ? "it fits more than one of these at once" : $"it is {TypeNames.Describe(error.Node.Kind)} that fits none of these";
        string wanted = error.Keyword is SchemaKeyword.AnyOf or SchemaKeyword.OneOf && error.GetExpectation().Types != SchemaTypes.All
            ? $"{subject} must be {ValueText.Describe(error.Alternatives.SelectMany(static schema => SchemaPaths.Find(schema, [])))}; {fault}."
            : $"{subject} has a combination of values that OpenClaw does not accept.";
        return new Finding(context.LocateValue(error.Node), $"{wanted} It rejects the file.");
    }
}
