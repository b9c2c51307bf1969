using Clawlint.Config;

namespace Clawlint.Schema;

/// <summary>
/// Holds one config against the schemas of many releases. Most of a release's schema is that of the one before, so what was asked once of a
/// section and its schema is not asked again. Not for several threads at once.
/// </summary>
/// <param name="document">The config.</param>
/// <param name="isOpen">True for an error that need not be one, because the value is not known.</param>
public sealed class SharedEvaluation(ConfigDocument document, Predicate<SchemaError> isOpen)
{
    // Sections, and what stands in them: beneath, asking costs less than remembering.
    private const int MaxDepth = 2;

    // What may be said of an object without its members hanging together.
    private const ulong Separable = (1UL << (int)SchemaKeyword.Type) | (1UL << (int)SchemaKeyword.Properties) | (1UL << (int)SchemaKeyword.AdditionalProperties)
        | (1UL << (int)SchemaKeyword.Default) | (1UL << (int)SchemaKeyword.Title) | (1UL << (int)SchemaKeyword.Description) | (1UL << (int)SchemaKeyword.SchemaUri);

    private readonly Dictionary<(SchemaNode Schema, ConfigNode Node), SchemaResult> _results = [];

    private readonly List<SchemaError> _errors = [];

    /// <summary>Whether the config satisfies a schema; stops at the first thing that it does not.</summary>
    /// <param name="evaluator">What evaluates.</param>
    /// <param name="schema">The schema.</param>
    /// <returns><see cref="SchemaResult.Undecided"/> where that depends on what is not known.</returns>
    public SchemaResult Evaluate(SchemaEvaluator evaluator, SchemaNode schema) => Evaluate(evaluator, schema.Resolve(), document.Root, MaxDepth);

    private SchemaResult Evaluate(SchemaEvaluator evaluator, SchemaNode schema, ConfigNode node, int depth)
    {
        if (schema.IsMissing || node.IsMissing)
            return SchemaResult.Valid;
        if (_results.TryGetValue((schema, node), out var result))
            return result;
        var isSeparable = depth > 0 && node.Kind == ConfigKind.Object && schema.HasOnly(Separable) && schema.Types.HasFlag(SchemaTypes.Object);
        result = isSeparable ? EvaluateMembers(evaluator, schema, node, depth - 1) : EvaluateWhole(evaluator, schema, node);
        _results.Add((schema, node), result);
        return result;
    }

    private SchemaResult EvaluateWhole(SchemaEvaluator evaluator, SchemaNode schema, ConfigNode node)
    {
        var result = evaluator.Evaluate(schema, node);
        if (result != SchemaResult.Invalid || !document.IsOverlaid)
            return result;

        // Only what is laid over a config can be unknown.
        _errors.Clear();
        evaluator.Evaluate(schema, node, _errors);
        return _errors.TrueForAll(isOpen) ? SchemaResult.Undecided : SchemaResult.Invalid;
    }

    private SchemaResult EvaluateMembers(SchemaEvaluator evaluator, SchemaNode schema, ConfigNode node, int depth)
    {
        Span<char> buffer = stackalloc char[64];
        var result = SchemaResult.Valid;
        foreach (var member in node.Children)
        {
            var named = schema.GetProperty(member.GetName(buffer));
            var below = (named.IsMissing ? schema.AdditionalProperties : named).Resolve();
            var one = Evaluate(evaluator, below, member, depth);
            if (one == SchemaResult.Invalid)
                return one;
            if (one == SchemaResult.Undecided)
                result = one;
        }

        return result;
    }
}
