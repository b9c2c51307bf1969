using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A rule that says what a kind of the schema's errors means. The schema is evaluated once for all of them; a rule that knows better may claim the value.</summary>
public abstract class SchemaRule : Rule
{
    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, _) =>
    {
        foreach (var error in context.SchemaErrors)
        {
            if (Handles(error) && !IsOpen(context, error))
            {
                Report(context, error);
            }
        }
    });

    /// <summary>True for the errors that the rule speaks of.</summary>
    private protected abstract bool Handles(SchemaError error);

    /// <summary>Says what is wrong and how to cure it.</summary>
    private protected abstract Finding Describe(RuleContext context, SchemaError error);

    private void Report(RuleContext context, SchemaError error)
    {
        var (location, message) = Describe(context, error);
        context.ReportUnlessClaimed(error.Node, context.Diagnose(Descriptor, location, message) with
        {
            OpenClawPath = NamedPlace.Of(error, context),
            Fixes = [.. CreateFixes(context, error)],
        });
    }

    /// <summary>The cures, best first.</summary>
    private protected virtual IEnumerable<Fixes.CodeFix> CreateFixes(RuleContext context, SchemaError error) => [];

    /// <summary>True where the value's text is not known: it is a text for certain, but may be any.</summary>
    private static bool IsOpen(RuleContext context, SchemaError error) =>
        error.Keyword is not (SchemaKeyword.Type or SchemaKeyword.AdditionalProperties or SchemaKeyword.Never) && context.IsUnknown(error.Node)
        || (error.Keyword == SchemaKeyword.Required && error.Node.IsIncomplete);
}
