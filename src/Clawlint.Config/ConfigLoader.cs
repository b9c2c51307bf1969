using System.Text;
using Clawlint.Config.Includes;
using Clawlint.Config.Overlays;
using Clawlint.Config.Variables;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>Reads a config as a release does, and lays over its values only what the text calls for.</summary>
internal sealed class ConfigLoader(ConfigSources sources, ReadingBehavior behavior)
{
    public ConfigDocument Load(SyntaxTree tree) => Migrate(PutInVariables(Merge(ConfigDocument.Create(tree, sources.Environment))));

    private ConfigDocument Merge(ConfigDocument config)
    {
        if (!MayHold(config.Tree, IncludeResolver.Key) && !MayHold(config.Tree, "__proto__"))
        {
            return config;
        }

        var draft = new Draft();
        var includes = new IncludeResolver(draft, config.Tree, sources, behavior);
        int root = includes.Resolve(config);
        return new ConfigDocument(config, draft, root, includes);
    }

    /// <summary>Without a reference, what the config itself sets is still a part of the environment.</summary>
    private ConfigDocument PutInVariables(ConfigDocument config) => !config.Root["env"].IsMissing || config.Trees.Any(static tree => MayHold(tree, "${"))
        ? new ConfigDocument(config, new VariableOverlay(config, behavior))
        : config;

    private ConfigDocument Migrate(ConfigDocument written)
    {
        if (written.Root.IsMissing || !behavior.Migrations.Any(migration => migration.MayApply(written.Root)))
        {
            return written;
        }

        var draft = new Draft();
        int root = draft.Copy(written);
        bool isChanged = false;
        foreach (var migration in behavior.Migrations)
        {
            isChanged |= migration.Apply(draft, root);
        }

        return isChanged ? new ConfigDocument(written, draft, root) : written;
    }

    /// <summary>True when a text may hold a piece of ASCII, plainly or behind escapes. Costs a search of the text, and nothing is decoded.</summary>
    private static bool MayHold(SyntaxTree tree, string piece)
    {
        var text = tree.Text.Bytes;
        return text.IndexOf(Encoding.ASCII.GetBytes(piece)) >= 0
            || (text.Contains((byte)'\\') && (text.IndexOf("\\u00"u8) >= 0 || text.IndexOf("\\x"u8) >= 0 || text.IndexOf("$\\"u8) >= 0 || text.IndexOf("\\$"u8) >= 0));
    }
}
