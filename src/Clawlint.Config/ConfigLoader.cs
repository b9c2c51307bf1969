using Clawlint.Config.Includes;
using Clawlint.Config.Overlays;
using Clawlint.Config.Variables;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>Reads a config as a release does, and lays over its values only what the text calls for.</summary>
internal sealed class ConfigLoader(ConfigSources sources, ReadingBehavior behavior)
{
    public ConfigDocument Load(SyntaxTree tree)
    {
        var config = ConfigDocument.Create(tree, sources.Environment);
        bool hasIncludes = MayHold(tree, IncludeResolver.Key);
        bool isOverlaid = hasIncludes || MayHold(tree, "${") || MayHold(tree, "__proto__");
        if (config.Root.IsMissing || (!isOverlaid && !behavior.Migrations.Any(migration => migration.MayApply(config.Root))))
        {
            return config;
        }

        var draft = new Draft();
        var includes = hasIncludes ? new IncludeResolver(draft, tree, sources, behavior) : null;
        int root = includes is null ? draft.Copy(config) : includes.Resolve(config);
        var variables = new VariableOverlay(draft, sources.Environment);
        variables.Apply(root, behavior.BlockedVariables);
        var written = isOverlaid ? new ConfigDocument(config, draft, root, includes, variables, written: null) : config;
        return Migrate(draft, root) ? new ConfigDocument(config, draft, root, includes, variables, written) : written;
    }

    private bool Migrate(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (var migration in behavior.Migrations)
        {
            isChanged |= migration.Apply(draft, root);
        }

        return isChanged;
    }

    /// <summary>True when a text may hold a piece of ASCII, plainly or behind escapes. Costs a search of the text, and nothing is decoded.</summary>
    private static bool MayHold(SyntaxTree tree, string piece)
    {
        var text = tree.Text.Bytes;
        return text.IndexOf(System.Text.Encoding.ASCII.GetBytes(piece)) >= 0
            || (text.Contains((byte)'\\') && (text.IndexOf("\\u00"u8) >= 0 || text.IndexOf("\\x"u8) >= 0 || text.IndexOf("$\\"u8) >= 0 || text.IndexOf("\\$"u8) >= 0));
    }
}
