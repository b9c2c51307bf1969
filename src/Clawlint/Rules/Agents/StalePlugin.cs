using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Rules.Agents;

/// <summary>The config speaks of a plugin that OpenClaw once had, or of one whose name is misspelled.</summary>
public sealed class StalePlugin : Rule
{
    private static readonly ReleaseFacts Retired = new("facts/retired-plugins.txt");
    private static readonly ReleaseFacts Installable = new("facts/installable-plugins.txt");

    /// <summary>Up to here OpenClaw rejects the file for a listed plugin that it does not have, and unknown-plugin says so.</summary>
    private static readonly OpenClawRelease LastToRefuse = OpenClawRelease.Parse("2026.5.7");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7243", "stale-plugin", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("plugins.entries.*", CheckEntry);
        subscriptions.OnPath("plugins.allow[]", CheckListed);
        subscriptions.OnPath("plugins.deny[]", CheckListed);
    }

    /// <summary>Where OpenClaw rejects the file for an entry, unknown-plugin says so.</summary>
    private void CheckEntry(RuleContext context, ConfigNode plugin)
    {
        if (context.Target.Release > UnknownPlugin.LastToRefuseEntries || Retired.Holds(plugin.Name!, context.Target.Release))
        {
            Check(context, plugin, plugin.Name!, context.LocateKey(plugin));
        }
    }

    private void CheckListed(RuleContext context, ConfigNode plugin)
    {
        if (context.Target.Release > LastToRefuse && !plugin.IsUnresolved && plugin.AsString() is { } id)
        {
            Check(context, plugin, id, context.LocateValue(plugin));
        }
    }

    /// <summary>A name that no release has may be a plugin that the user installed; only one that is gone, or nearly a known one, is a mistake.</summary>
    private void Check(RuleContext context, ConfigNode plugin, string written, Location location)
    {
        string id = written.Trim().ToLowerInvariant();
        var release = context.Target.Release;
        if (id.Length == 0 || KnownIds.Plugins.Holds(id, release) || Installable.Holds(id, release) || context.HasPlugin(id) || PluginEvidence.IsInstalled(context.Document, id))
        {
            return;
        }

        if (HasBeenThere(id, release))
        {
            // What has become part of another plugin moves there.
            if (context.Migrations.Changes.Any(change => !change.Value.Origin.IsMissing && change.Value.Origin.Syntax == plugin.Syntax))
            {
                return;
            }

            Report(context, plugin, location, $"{plugin.Path} speaks of the plugin {id}, which {release} no longer has. It does nothing; remove it.", CreateRemoval(plugin));
        }
        else if (!IsKnownSomewhere(id) && NearestWord.To(id, KnownIds.Plugins.At(release).Concat(Installable.At(release))) is { } nearest)
        {
            Report(context, plugin, location, $"{plugin.Path} speaks of a plugin {id} that OpenClaw does not have, and then does nothing. Did you mean {nearest}?", CreateRename(plugin, nearest));
        }
    }

    /// <summary>True for a plugin of an earlier release; one of a later release may well be there too, as an installed one.</summary>
    private static bool HasBeenThere(string id, OpenClawRelease release) =>
        IsKnownSomewhere(id) && BundledReleases.All.Any(earlier => earlier < release && KnownIds.Plugins.Holds(id, earlier));

    private static bool IsKnownSomewhere(string id) => KnownIds.Plugins.All.Contains(id, StringComparer.Ordinal) || Installable.All.Contains(id, StringComparer.Ordinal);

    private void Report(RuleContext context, ConfigNode plugin, Location location, string message, CodeFix? fix) =>
        context.Report(context.Diagnose(Descriptor, location, message) with
        {
            // OpenClaw names the list, not the element.
            OpenClawPath = plugin.Parent.Kind == ConfigKind.Array ? plugin.Parent.OpenClawPath : null,
            Fixes = fix is null ? [] : [fix],
        });

    private CodeFix CreateRemoval(ConfigNode plugin) =>
        new($"Remove {plugin.Path}", FixSafety.Unsafe, $"{Descriptor.Name}@{plugin.Path}", () =>
        {
            var editor = new SyntaxEditor(plugin.File);
            editor.Remove(plugin.Parent.Kind == ConfigKind.Array ? plugin.Syntax : plugin.Member.Node);
            return EditOperation.FromEdits(plugin.File, editor.GetEdits());
        });

    private CodeFix? CreateRename(ConfigNode plugin, string id) => plugin.Parent.Kind == ConfigKind.Array
        ? new CodeFix($"Write {id}", FixSafety.Unsafe, $"{Descriptor.Name}@{plugin.Path}", () => MemberEdits.SetValue(plugin, JsonText.Quote(id)))
        : plugin.Parent[id].IsMissing ? new CodeFix($"Rename {plugin.Path} to {id}", FixSafety.Unsafe, $"{Descriptor.Name}@{plugin.Path}", () => MemberEdits.Rename(plugin, id)) : null;
}
