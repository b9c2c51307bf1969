using System.Globalization;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Explain;
using Clawlint.Fixes;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A value of a type that the release does not take there.</summary>
public sealed class WrongType : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1013", "wrong-type", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => error.Keyword == SchemaKeyword.Type && !error.IsName;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        SchemaNode[] wanted = error.Union.IsMissing || error.UnionNode != error.Node ? [.. error.Alternatives] : [error.Union];
        string subject = error.Node.Path.Length == 0 ? "The config" : error.Node.Path;
        string? example = wanted.Select(schema => ExampleValue.For(schema, error.Node)).FirstOrDefault(static example => example is not null);
        string cure = Rewriting(error) is { } rewriting ? $" {rewriting}" : example is not null ? $" For example: {example}." : "";
        return new Finding(
            context.LocateValue(error.Node),
            $"{subject} must be {ValueText.Describe(wanted.SelectMany(static schema => SchemaPaths.Find(schema, [])))}, and is {TypeNames.Describe(error.Node.Kind)}. OpenClaw rejects the file because of it.{cure}");
    }

    /// <inheritdoc/>
    private protected override IEnumerable<CodeFix> CreateFixes(RuleContext context, SchemaError error)
    {
        var node = error.Node;
        if (Convert(error) is { } json)
        {
            yield return new CodeFix($"Write {node.Path} as {TypeNames.Describe(error.Schema.Types)}", FixSafety.Safe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, json));
        }
    }

    /// <summary>The same value in the type that is asked for, where nothing else can have been meant.</summary>
    private static string? Convert(SchemaError error)
    {
        var node = error.Node;
        var schema = error.Schema;
        if (node.IsUnresolved || node.IsSubstituted)
        {
            return null;
        }

        return node.Kind switch
        {
            ConfigKind.String when schema.Types is SchemaTypes.Number or SchemaTypes.Integer && IsNumber(node.AsString()!) => node.AsString(),
            ConfigKind.String when schema.Types == SchemaTypes.Boolean && node.AsString() is "true" or "false" => node.AsString(),
            ConfigKind.Number when schema.Types == SchemaTypes.String => JsonText.Quote(node.Syntax.Text),
            ConfigKind.String when schema.Types == SchemaTypes.Array && Takes(schema.Items, SchemaTypes.String) => $"[{JsonText.Quote(node.AsString()!)}]",
            ConfigKind.Number when schema.Types == SchemaTypes.Array && Takes(schema.Items, SchemaTypes.Number) => $"[{node.Syntax.Text}]",
            _ => null,
        };
    }

    private static bool Takes(SchemaNode items, SchemaTypes type) => !items.IsMissing && (SchemaExpectation.Of(items).Types & type) != SchemaTypes.None;

    /// <summary>A plain decimal number that prints as it was written.</summary>
    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
        && number.ToString("R", CultureInfo.InvariantCulture) == text;

    /// <summary>How to write the same value in the type that is asked for; null where that is not sure.</summary>
    private static string? Rewriting(SchemaError error) => Convert(error) is null ? null : (error.Node.Kind, error.Schema.Types) switch
    {
        (_, SchemaTypes.Array) => "Put it in brackets.",
        (ConfigKind.String, _) => "Write it without quotes.",
        _ => "Write it in quotes.",
    };
}
