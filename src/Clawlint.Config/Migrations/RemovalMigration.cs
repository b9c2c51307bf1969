using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Takes a retired key away, whatever its value.</summary>
internal sealed class RemovalMigration(string path, bool withEmptyParent) : InMemoryMigration
{
    private readonly PathPattern _path = new(path);
    private readonly PathPattern _around = new(string.Join('.', path.Split('.').SkipLast(1)));

    internal override bool MayApply(ConfigNode root) => _path.MayLie(root);

    internal override bool Apply(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (var match in _path.Find(draft, root))
        {
            draft.Remove(match.Parent, match.Value);
            isChanged = true;
        }

        if (isChanged && withEmptyParent)
        {
            foreach (var match in _around.Find(draft, root).Where(match => draft[match.Value].FirstChild == Draft.None))
            {
                draft.Remove(match.Parent, match.Value);
            }
        }

        return isChanged;
    }
}
