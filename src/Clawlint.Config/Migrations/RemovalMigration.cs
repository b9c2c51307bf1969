using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Takes a retired key away, whatever its value.</summary>
internal sealed class RemovalMigration(string[] path, bool withEmptyParent) : InMemoryMigration
{
    internal override bool MayApply(ConfigNode root) => !root.Document.Find(path).IsMissing;

    internal override bool Apply(Draft draft, int root)
    {
        int grandparent = Draft.None;
        int parent = root;
        foreach (string name in path.AsSpan(0, path.Length - 1))
        {
            grandparent = parent;
            parent = draft.Find(parent, name);
        }

        int retired = draft.Find(parent, path[^1]);
        if (retired == Draft.None)
        {
            return false;
        }

        draft.Remove(parent, retired);
        if (withEmptyParent && grandparent != Draft.None && draft[parent].FirstChild == Draft.None)
        {
            draft.Remove(grandparent, parent);
        }

        return true;
    }
}
