using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Takes <c>plugins.entries["github-copilot"].config.discovery.enabled</c> away, and <c>discovery</c> where nothing is left in it.</summary>
internal sealed class CopilotDiscoveryMigration : InMemoryMigration
{
    private static readonly string[] Path = ["plugins", "entries", "github-copilot", "config"];

    internal override bool MayApply(ConfigNode root) => !root.Document.Find(Path)["discovery"].IsMissing;

    internal override bool Apply(Draft draft, int root)
    {
        int config = Path.Aggregate(root, draft.Find);
        int discovery = draft.Find(config, "discovery");
        if (draft.KindOf(discovery) != ConfigKind.Object)
        {
            return false;
        }

        int enabled = draft.Find(discovery, "enabled");
        if (enabled != Draft.None)
        {
            draft.Remove(discovery, enabled);
        }

        bool isEmpty = draft[discovery].FirstChild == Draft.None;
        if (isEmpty)
        {
            draft.Remove(config, discovery);
        }

        return isEmpty || enabled != Draft.None;
    }
}
