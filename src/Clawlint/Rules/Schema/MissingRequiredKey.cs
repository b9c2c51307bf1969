using Clawlint.Diagnostics;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>An object lacks a key that the release asks for.</summary>
public sealed class MissingRequiredKey : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1200", "missing-required-key", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => error.Keyword == SchemaKeyword.Required;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        var property = error.Schema.GetProperty(error.MissingName);
        string type = property.IsMissing ? "" : $", {TypeNames.Describe(SchemaExpectation.Of(property).Types)}";
        string place = error.Node.Path.Length == 0 ? "The config" : error.Node.Path;
        return new Finding(context.LocateKey(error.Node), $"{place} needs {error.MissingName}{type}; without it OpenClaw rejects the file.");
    }
}
