using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Settings;

/// <summary>A settings file names a file that is not there, cannot be read, or leads back to itself.</summary>
public sealed class UnusableSettingsFile : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9206", "unusable-settings-file", Severity.Error, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnSettings(Check);

    private void Check(RuleContext context, ConfigDocument settings)
    {
        foreach (var file in context.Input.SettingsFile!.UnusableFiles)
        {
            // A fix of something else may have moved the place; then the next run says it again.
            if (Find(settings.Root, file.ConfigPath) is { IsMissing: false } node)
            {
                context.ReportValue(Descriptor, node, file.Message);
            }
        }
    }

    private static ConfigNode Find(ConfigNode node, string path)
    {
        if (!ConfigPath.TryParse(path, out var steps))
        {
            return default;
        }

        foreach (var step in steps)
        {
            node = step.Name is { } name ? node[name] : node[step.Element];
        }

        return node;
    }
}
