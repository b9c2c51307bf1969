using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>An option that needs one certain model, under a pattern or a bare name.</summary>
public sealed class ModelEntryNotExact : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7209", "model-entry-not-exact", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("agents.defaults.models.*", Check);
        subscriptions.OnPath("agents.entries.*.models.*", Check);
    }

    private static readonly OpenClawRelease HasPickerRuntimes = OpenClawRelease.Parse("2026.9.5");

    private void Check(RuleContext context, ConfigNode model)
    {
        string name = model.Name!;
        if (!name.Contains('*', StringComparison.Ordinal) && ModelName.Parse(name).IsQualified)
        {
            return;
        }

        foreach (var option in new[] { model["codeMode"], model["pickerRuntimes"] })
        {
            if (!option.IsMissing && !(option.HasName("pickerRuntimes") && context.Target.Release < HasPickerRuntimes))
            {
                context.ReportKey(Descriptor, option, $"{option.Path} needs a key of the form provider/model without a star, and OpenClaw rejects the file. Set it at each model.");
            }
        }
    }
}
