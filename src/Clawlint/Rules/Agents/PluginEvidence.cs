using Clawlint.Config;
using Clawlint.References;

namespace Clawlint.Rules.Agents;

/// <summary>What a config says of plugins that are not built in: OpenClaw takes a name from there for one that is installed.</summary>
internal static class PluginEvidence
{
    /// <summary>True when the config allows a plugin or has an entry for it.</summary>
    public static bool IsNamed(RuleContext context, string id) =>
        context.References.FindDeclarations(ReferenceKind.Plugin, id).Any()
        || context.References.FindUses(ReferenceKind.Plugin, id).Any(static use => use.Node.Parent.HasName("allow"));

    /// <summary>True when the config says that the plugin was installed, or loads a folder of its name.</summary>
    public static bool IsInstalled(ConfigDocument document, string id) =>
        !document.Find("plugins", "installs", id).IsMissing
        || document.Find("plugins", "load", "paths").Children.AsEnumerable().Any(path => path.AsString()?.Contains(id, StringComparison.OrdinalIgnoreCase) == true);
}
