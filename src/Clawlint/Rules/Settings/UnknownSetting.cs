using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Schema;

namespace Clawlint.Rules.Settings;

/// <summary>A settings file has a key that Clawlint does not know.</summary>
public sealed class UnknownSetting : SettingsSchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9203", "unknown-setting", Severity.Error, Effect.None, FixSafety.Safe);

    /// <summary>True for a mistake that this rule speaks of.</summary>
    internal static bool IsUnknown(SchemaError error) => error.Keyword == SchemaKeyword.AdditionalProperties;

    /// <inheritdoc/>
    private protected override void Check(RuleContext context, SchemaError error)
    {
        if (!IsUnknown(error))
        {
            return;
        }

        Report(context, error.Node, NamesOf(error.Schema.Resolve()));
    }

    /// <inheritdoc/>
    private protected override void CheckOptions(RuleContext context, ConfigNode rule)
    {
        string[] known = ["severity", .. RuleNames.Find(rule.Name!)?.Options.Select(static option => option.Name) ?? []];
        foreach (var option in rule.Members.AsEnumerable().Where(option => !known.Contains(option.Name)))
        {
            Report(context, option, known);
        }
    }

    private void Report(RuleContext context, ConfigNode key, IReadOnlyList<string> known)
    {
        if (NearestWord.To(key.Name!, known) is { } nearest && key.Parent[nearest].IsMissing)
        {
            context.ReportKey(Descriptor, key, $"There is no setting {key.Path}, so it does nothing. Did you mean {nearest}?", CreateFix(key, nearest));
        }
        else
        {
            context.ReportKey(Descriptor, key, $"There is no setting {key.Path}, so it does nothing. Here these are known: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }

    private CodeFix CreateFix(ConfigNode key, string name) =>
        new($"Rename {key.Path} to {name}", FixSafety.Safe, $"{Descriptor.Name}@{key.Path}", () => MemberEdits.Rename(key, name));

    private static List<string> NamesOf(SchemaNode schema)
    {
        var names = new List<string>();
        foreach (var property in schema.Properties)
        {
            names.Add(property.Key);
        }

        return names;
    }
}
