using Clawlint.Config;
using Clawlint.Schema;
using Clawlint.Settings;

namespace Clawlint.Rules.Settings;

/// <summary>A rule that speaks of what the schema of settings finds wrong.</summary>
public abstract class SettingsSchemaRule : Rule
{
    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnSettings((context, settings) =>
    {
        if (settings.Root.Kind != ConfigKind.Object)
        {
            return;
        }

        var errors = new List<SchemaError>();
        new SchemaEvaluator().Evaluate(SettingsSchema.Schema.Root, settings.Root, errors);
        foreach (var error in errors)
        {
            Check(context, error);
        }
    });

    /// <summary>Looks at a mistake.</summary>
    private protected abstract void Check(RuleContext context, SchemaError error);
}
