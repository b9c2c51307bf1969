using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The config gives a task to a plugin that the release does not have.</summary>
public sealed class UnknownPlugin : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7214", "unknown-plugin", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("plugins.slots.memory", CheckSlot);
        subscriptions.OnPath("plugins.entries.*", CheckEntry);
        subscriptions.OnPath("plugins.allow[]", (context, plugin) => CheckListed(context, plugin, LastToRefuseAllowed));
        subscriptions.OnPath("plugins.deny[]", (context, plugin) => CheckListed(context, plugin, LastToRefuseDenied));
    }

    /// <summary>Up to here OpenClaw rejects the file for settings of a plugin that it does not have; later it passes over them.</summary>
    internal static readonly OpenClawRelease LastToRefuseEntries = OpenClawRelease.Parse("2026.2.25");

    private static readonly OpenClawRelease LastToRefuseAllowed = OpenClawRelease.Parse("2026.3.22");
    private static readonly OpenClawRelease LastToRefuseDenied = OpenClawRelease.Parse("2026.5.7");
    private static readonly ReleaseFacts Retired = new("facts/retired-plugins.txt");
    private static readonly ReleaseFacts Optional = new("facts/memory-plugins.txt");

    private void CheckSlot(RuleContext context, ConfigNode slot)
    {
        string id = slot.AsString()?.Trim().ToLowerInvariant() ?? "";
        var release = context.Target.Release;
        if (id.Length == 0 || id == "none" || context.IsUnknown(slot) || KnownIds.Plugins.Holds(id, release) || context.HasPlugin(id) || Optional.Holds(id, release))
        {
            return;
        }

        string nearest = NearestWord.To(id, KnownIds.Plugins.At(release)) is { } known ? $" Did you mean {known}?" : " Install it first, or choose memory-core or none.";
        context.ReportValue(Descriptor, slot, $"{slot.Path} names a plugin that {release} does not have, and OpenClaw rejects the file.{nearest}");
    }

    private void CheckEntry(RuleContext context, ConfigNode plugin)
    {
        var release = context.Target.Release;
        if (release <= LastToRefuseEntries && !IsKnown(context, plugin.Name!) && !PluginEvidence.IsInstalled(context.Document, plugin.Name!))
        {
            context.ReportKey(Descriptor, plugin, GetMessage(plugin, plugin.Name!, release));
        }
    }

    /// <summary>Later releases only warn. OpenClaw names the list.</summary>
    private void CheckListed(RuleContext context, ConfigNode plugin, OpenClawRelease last)
    {
        var release = context.Target.Release;
        if (release > last || plugin.AsString() is not { } id || string.IsNullOrWhiteSpace(id) || context.IsUnknown(plugin) || IsKnown(context, id.Trim()))
        {
            return;
        }

        context.Report(context.Diagnose(Descriptor, context.LocateValue(plugin), GetMessage(plugin, id, release)) with { OpenClawPath = plugin.Parent.OpenClawPath });
    }

    private static bool IsKnown(RuleContext context, string id) =>
        KnownIds.Plugins.Holds(id, context.Target.Release) || Retired.Holds(id, context.Target.Release) || context.HasPlugin(id);

    private static string GetMessage(ConfigNode plugin, string id, OpenClawRelease release)
    {
        string advice = NearestWord.To(id, KnownIds.Plugins.At(release)) is { } known ? $"Did you mean {known}?" : "Remove it, or install the plugin first.";
        return $"{plugin.Path} names a plugin that {release} does not have, and OpenClaw rejects the file. {advice}";
    }
}
