namespace Clawlint.Schema.Evaluation;

/// <summary>What is wrong by every one of some branches, whichever was meant.</summary>
internal static class SharedErrors
{
    /// <summary>Keeps the errors whose place is at fault in another branch too; they then speak for both.</summary>
    public static List<SchemaError> Intersect(List<SchemaError> known, List<SchemaError> others)
    {
        var shared = new List<SchemaError>(known.Count);
        foreach (var error in known)
        {
            var merged = error;
            foreach (var other in others)
            {
                if (IsSamePlace(error, other))
                    merged = Merge(merged, other);
            }

            if (merged.Alternatives.Length > error.Alternatives.Length)
                shared.Add(merged);
        }

        return shared;
    }

    private static bool IsSamePlace(SchemaError error, SchemaError other) =>
        error.Node == other.Node && error.IsName == other.IsName && error.MissingName == other.MissingName
        && error.Keyword == SchemaKeyword.AdditionalProperties == (other.Keyword == SchemaKeyword.AdditionalProperties);

    /// <summary>Where branches ask for different things, neither can be told: only that none of them fits.</summary>
    private static SchemaError Merge(SchemaError error, SchemaError other) => error with
    {
        Keyword = AsksAlike(error, other) ? error.Keyword : SchemaKeyword.AnyOf,
        Alternatives = [.. error.Alternatives, .. other.Alternatives],
    };

    private static bool AsksAlike(SchemaError one, SchemaError other) => one.Keyword switch
    {
        SchemaKeyword.Const or SchemaKeyword.Enum => other.Keyword is SchemaKeyword.Const or SchemaKeyword.Enum,
        SchemaKeyword.Type or SchemaKeyword.Required or SchemaKeyword.AdditionalProperties => other.Keyword == one.Keyword,
        _ => other.Keyword == one.Keyword && other.Schema == one.Schema,
    };
}
