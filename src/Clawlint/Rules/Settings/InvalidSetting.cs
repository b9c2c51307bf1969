using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Schema;
using Clawlint.Schema;
using Clawlint.Settings;
using Clawlint.Suppressions;

namespace Clawlint.Rules.Settings;

/// <summary>A setting has a value that it cannot have.</summary>
public sealed class InvalidSetting : SettingsSchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9204", "invalid-setting", Severity.Error, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        base.Subscribe(subscriptions);
        subscriptions.OnSettings((context, settings) =>
        {
            foreach (var layer in SettingsPlaces.LayersOf(settings.Root))
            {
                CheckRelease(context, layer["openclaw"]);
            }

            foreach (var place in SettingsPlaces.SuppressionsOf(settings.Root).Select(static suppression => suppression["path"]))
            {
                CheckPlace(context, place);
            }
        });
    }

    /// <inheritdoc/>
    private protected override void Check(RuleContext context, SchemaError error)
    {
        if (UnknownSetting.IsUnknown(error))
        {
            return;
        }

        var words = SchemaExpectation.Of(error.Schema).Values.Select(static value => value.AsString()).OfType<string>();
        string message = $"{SchemaErrorText.Describe(error, "The settings")} As it stands it does nothing.";
        if (error.Node.AsString() is { } text && NearestWord.To(text, words) is { } nearest)
        {
            context.ReportValue(Descriptor, error.Node, message, CreateFix(error.Node, nearest));
        }
        else if (error.Keyword == SchemaKeyword.Required)
        {
            context.ReportMissing(Descriptor, error.Node, error.MissingName!, message);
        }
        else
        {
            context.ReportValue(Descriptor, error.Node, message);
        }
    }

    private void CheckRelease(RuleContext context, ConfigNode release)
    {
        if (release.AsString()?.Trim() is not { Length: > 0 } text || TargetWords.All.Contains(text, StringComparer.Ordinal) || OpenClawRelease.TryParse(text, out _))
        {
            return;
        }

        var known = BundledReleases.All.Select(static bundled => bundled.Name).Concat(TargetWords.All);
        if (NearestWord.To(text, known) is { } nearest)
        {
            context.ReportValue(Descriptor, release, $"{release.Path} names no OpenClaw release. Did you mean {nearest}?", CreateFix(release, nearest));
        }
        else
        {
            context.ReportValue(Descriptor, release, $"{release.Path} names no OpenClaw release. Write a version such as {BundledReleases.Newest}, or latest, stamped or installed.");
        }
    }

    /// <inheritdoc/>
    private protected override void CheckOptions(RuleContext context, ConfigNode rule)
    {
        foreach (var option in RuleNames.Find(rule.Name!)?.Options ?? [])
        {
            var value = rule[option.Name];
            string? wanted = option switch
            {
                NumberOption number when value.AsNumber() is not { } written || written < number.Minimum || written != Math.Floor(written) => $"a whole number of at least {number.Minimum}",
                TextListOption when value.Kind != ConfigKind.Array || value.Children.AsEnumerable().Any(static element => element.AsString() is null) => "a list of texts",
                _ => null,
            };
            if (wanted is not null && !value.IsMissing)
            {
                context.ReportValue(Descriptor, value, $"{value.Path} must be {wanted}. As it stands it does nothing.");
            }
        }
    }

    private void CheckPlace(RuleContext context, ConfigNode place)
    {
        if (place.AsString() is { Length: > 0 } text && ConfigPathPattern.Parse(text) is null)
        {
            context.ReportValue(Descriptor, place, $"{place.Path} is no place in a config, so nothing is suppressed. Write one such as gateway.auth, channels.*.token or bindings[].agentId.");
        }
    }

    private CodeFix CreateFix(ConfigNode node, string word) =>
        new($"Set {node.Path} to {word}", FixSafety.Safe, $"{Descriptor.Name}@{node.Path}", () => MemberEdits.SetValue(node, JsonText.Quote(word)));
}
