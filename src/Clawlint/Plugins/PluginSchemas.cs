using Clawlint.Config;
using Clawlint.Schema;
using Clawlint.Syntax;

namespace Clawlint.Plugins;

/// <summary>
/// Checks the parts of a config that belong to installed plugins with the plugins' own schemas. What the release has a schema for itself is left
/// to that: an official plugin that is installed says the same of it.
/// </summary>
/// <param name="evaluator">What evaluates a schema.</param>
/// <param name="release">The release's schema.</param>
internal sealed class PluginSchemas(SchemaEvaluator evaluator, SchemaNode release)
{
    private static readonly ConfigDocument Nothing = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString("{}")));

    /// <summary>Adds what is wrong with a plugin's settings and channels.</summary>
    /// <returns>False where it is not known whether OpenClaw accepts them.</returns>
    public bool Evaluate(ConfigDocument document, PluginManifest plugin, List<SchemaError> errors)
    {
        bool isDecided = true;
        if (plugin.ConfigSchema is { } schema && release.GetProperty("plugins").GetProperty("entries").GetProperty(plugin.Id).IsMissing)
        {
            var config = document.Find("plugins", "entries", plugin.Id, "config");
            isDecided = config.IsMissing ? !IsActive(document, plugin.Id) || TakesNothing(schema) : Evaluate(schema, config, errors);
        }

        foreach (var (channel, channelSchema) in plugin.ChannelSchemas)
        {
            if (release.GetProperty("channels").GetProperty(channel).IsMissing)
            {
                isDecided &= Evaluate(channelSchema, document.Find("channels", channel), errors);
            }
        }

        return isDecided;
    }

    private bool Evaluate(JsonSchema schema, ConfigNode node, List<SchemaError> errors) => evaluator.Evaluate(schema.Root, node, errors) != SchemaResult.Undecided;

    /// <summary>True where a plugin is content without settings; OpenClaw checks an empty object then.</summary>
    private bool TakesNothing(JsonSchema schema) => evaluator.Evaluate(schema.Root, Nothing.Root) == SchemaResult.Valid;

    /// <summary>True for a plugin that OpenClaw loads, and so looks at whether or not the config speaks of it; only a config with <c>plugins</c> makes it look.</summary>
    private static bool IsActive(ConfigDocument document, string id)
    {
        var plugins = document.Root["plugins"];
        var allowed = plugins["allow"];
        return !plugins.IsMissing
            && plugins["enabled"].AsBoolean() != false
            && plugins["entries"][id]["enabled"].AsBoolean() != false
            && !Holds(plugins["deny"], id)
            && (allowed.Children.Count == 0 || Holds(allowed, id));
    }

    private static bool Holds(ConfigNode list, string id) => list.Children.AsEnumerable().Any(item => item.AsString()?.Trim() == id);
}
