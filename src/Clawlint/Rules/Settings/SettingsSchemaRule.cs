using Clawlint.Config;
using Clawlint.Schema;
using Clawlint.Settings;

namespace Clawlint.Rules.Settings;

/// <summary>A rule that speaks of what the schema of settings finds wrong, and of the options of rules.</summary>
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

        foreach (var rule in SettingsPlaces.LayersOf(settings.Root).SelectMany(static layer => layer["rules"].Members.AsEnumerable()))
        {
            CheckOptions(context, rule);
        }
    });

    /// <summary>Looks at the options of a rule, which the schema leaves open.</summary>
    private protected abstract void CheckOptions(RuleContext context, ConfigNode rule);

    /// <summary>Looks at a mistake.</summary>
    private protected abstract void Check(RuleContext context, SchemaError error);
}
