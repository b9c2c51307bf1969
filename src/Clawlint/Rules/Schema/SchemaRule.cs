using Clawlint.Diagnostics;
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
            if (Handles(error) && !context.IsOpen(error))
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
        context.ReportUnlessClaimed(error.Node, Weigh(context, context.Diagnose(Descriptor, location, message)) with
        {
            OpenClawPath = NamedPlace.Of(error, context),
            Fixes = [.. CreateFixes(context, error)],
            SettingAside = CreateSettingAside(context, error),
        });
    }

    /// <summary>The finding with the severity that it has in this config.</summary>
    private protected virtual Diagnostic Weigh(RuleContext context, Diagnostic diagnostic) => diagnostic;

    /// <summary>The cures, best first.</summary>
    private protected virtual IEnumerable<Fixes.CodeFix> CreateFixes(RuleContext context, SchemaError error) => [];

    /// <summary>What takes the value out of the way where no cure helps; null where that would not do.</summary>
    private protected virtual Fixes.CodeFix? CreateSettingAside(RuleContext context, SchemaError error) => null;
}
