using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A word that is not among those that the release allows there.</summary>
public sealed class EnumValue : SchemaRule
{
    private const int MaxWords = 12;

    /// <summary>Places where saying nothing lets in nobody whom the value could have meant to keep out.</summary>
    private static readonly string[] ClosedByDefault = ["gateway.bind", "channels.*.groupPolicy", "channels.*.dmPolicy", "channels.*.accounts.*.groupPolicy", "channels.*.accounts.*.dmPolicy"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1014", "enum-value", Severity.Error, Effect.Load, FixSafety.Unsafe);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) =>
        !error.IsName && (error.Keyword is SchemaKeyword.Enum or SchemaKeyword.Const
            || (error.Keyword is SchemaKeyword.AnyOf or SchemaKeyword.OneOf && error.GetExpectation().IsClosed));

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        var words = WordsOf(error);
        string list = string.Join(", ", words.Take(MaxWords)) + (words.Count > MaxWords ? $" and {words.Count - MaxWords} more" : "");
        string nearest = NearestOf(error) is { } word ? $" The nearest is {word}." : "";
        string name = error.Node.Path.Length == 0 ? "The config" : error.Node.Path;
        return new Finding(context.LocateValue(error.Node), $"{name} must be one of {list}; OpenClaw rejects the file because of what stands there.{nearest}");
    }

    /// <inheritdoc/>
    private protected override IEnumerable<CodeFix> CreateFixes(RuleContext context, SchemaError error)
    {
        var node = error.Node;
        if (NearestOf(error) is { } word)
        {
            yield return new CodeFix($"Set {node.Path} to {word}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(word)));
        }
    }

    /// <inheritdoc/>
    private protected override CodeFix? CreateSettingAside(RuleContext context, SchemaError error) =>
        NearestOf(error) is null && PathMatch.IsAny(error.Node, ClosedByDefault)
            ? SetAside.CreateFix(error.Node, $"{context.Target.Release} has no such value of {error.Node.Path}; without one, nobody is let in.")
            : null;

    private static List<string> WordsOf(SchemaError error)
    {
        var expected = !error.Union.IsMissing && error.UnionNode == error.Node ? SchemaExpectation.Of(error.Union) : error.GetExpectation();
        return [.. expected.Values.Select(static value => value.AsString() ?? value.ToString())];
    }

    /// <summary>Only among texts: <c>true</c> is no spelling of <c>"true"</c>.</summary>
    private static string? NearestOf(SchemaError error) =>
        error.Node.AsString() is { } text && !error.Node.IsSubstituted && !error.Node.IsUnresolved ? NearestWord.To(text, WordsOf(error)) : null;
}
