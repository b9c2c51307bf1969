using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>What a schema that is not OpenClaw's finds wrong, in a sentence; no value is shown.</summary>
internal static class SchemaErrorText
{
    private const int MaxWords = 12;

    /// <summary>The sentence.</summary>
    /// <param name="error">What is wrong.</param>
    /// <param name="root">What the whole value is called.</param>
    public static string Describe(SchemaError error, string root)
    {
        var node = error.Node;
        string subject = node.Path.Length == 0 ? root : node.Path;
        if (error.IsName)
        {
            return $"{subject} is a name that may not stand here.";
        }

        return error.Keyword switch
        {
            SchemaKeyword.Required => $"{subject} needs {error.MissingName}.",
            SchemaKeyword.AdditionalProperties or SchemaKeyword.Never => $"{subject} may not stand here.",
            SchemaKeyword.Pattern => $"{subject} must match {error.Schema.Pattern}.",
            SchemaKeyword.Format => $"{subject} must be a {error.Schema.Format}.",
            _ when SchemaBound.Describe(error) is { } bound => $"{subject} must {bound}.",
            _ => DescribeExpectation(subject, error),
        };
    }

    private static string DescribeExpectation(string subject, SchemaError error)
    {
        var expected = SchemaExpectation.Of(!error.Union.IsMissing && error.UnionNode == error.Node ? error.Union : error.Schema);
        if (expected is { IsClosed: true, Values.Count: > 0 })
        {
            var words = expected.Values.Select(static value => value.AsString() ?? value.ToString()).ToList();
            string list = string.Join(", ", words.Take(MaxWords)) + (words.Count > MaxWords ? $" and {words.Count - MaxWords} more" : "");
            return words.Count == 1 ? $"{subject} must be {list}." : $"{subject} must be one of {list}.";
        }

        bool isOfType = expected.Types == SchemaTypes.All || error.Keyword is SchemaKeyword.Not or SchemaKeyword.Contains;
        return isOfType ? $"{subject} holds what may not stand here." : $"{subject} must be {TypeNames.Describe(expected.Types)}, and is {TypeNames.Describe(error.Node.Kind)}.";
    }
}
