using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Settings;

namespace Clawlint.Rules.Settings;

/// <summary>A settings file names a rule that there is none of.</summary>
public sealed class UnknownRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9205", "unknown-rule", Severity.Error, Effect.None, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnSettings((context, settings) =>
    {
        foreach (var layer in SettingsPlaces.LayersOf(settings.Root))
        {
            foreach (var rule in layer["rules"].Members)
            {
                CheckKey(context, rule);
            }

            foreach (var word in layer["select"].Children.AsEnumerable().Concat(layer["ignore"].Children.AsEnumerable()))
            {
                CheckWord(context, word, withCategories: true);
            }
        }

        foreach (var word in SettingsPlaces.SuppressionsOf(settings.Root).SelectMany(static suppression => SettingsReader.ElementsOf(suppression["rules"])))
        {
            CheckWord(context, word, withCategories: false);
        }
    });

    private void CheckKey(RuleContext context, ConfigNode key)
    {
        string word = key.Name!;
        if (RuleNames.FindAll(word).Count == 0)
        {
            string? nearest = RuleNames.Nearest(word, withCategories: true);
            context.ReportKey(Descriptor, key, Describe(word, nearest), nearest is null || !key.Parent[nearest].IsMissing ? [] : [CreateFix(key, nearest, () => MemberEdits.Rename(key, nearest))]);
        }
    }

    private void CheckWord(RuleContext context, ConfigNode node, bool withCategories)
    {
        bool isKnown = node.AsString() is not { Length: > 0 } word || (withCategories ? RuleNames.FindAll(word).Count > 0 : RuleNames.Find(word) is not null);
        if (!isKnown)
        {
            string? nearest = RuleNames.Nearest(node.AsString()!, withCategories);
            context.ReportValue(Descriptor, node, Describe(node.AsString()!, nearest), nearest is null ? [] : [CreateFix(node, nearest, () => MemberEdits.SetValue(node, JsonText.Quote(nearest)))]);
        }
    }

    private static string Describe(string word, string? nearest) =>
        $"There is no rule called {word}, so this does nothing. {(nearest is null ? "clawlint rules lists all rules." : $"Did you mean {nearest}?")}";

    private CodeFix CreateFix(ConfigNode node, string nearest, Func<ImmutableArray<FixOperation>> compute) =>
        new($"Write {nearest}", FixSafety.Safe, $"{Descriptor.Name}@{node.Path}", compute);
}
