using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Takes a retired text or flag away, or makes an object of it: OpenClaw puts a word into it that always fits.</summary>
/// <param name="path">Where it stands.</param>
/// <param name="takesTexts">Whether texts are meant too, not only true and false.</param>
/// <param name="becomesObject">Whether an object takes its place.</param>
internal sealed class ScalarMigration(string path, bool takesTexts, bool becomesObject) : InMemoryMigration
{
    private readonly PathPattern _path = new(path);

    internal override bool MayApply(ConfigNode root) => _path.MayLie(root);

    internal override bool Apply(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (var match in _path.Find(draft, root))
        {
            if (!IsMeant(draft.KindOf(match.Value)))
            {
                continue;
            }

            isChanged = true;
            if (becomesObject)
            {
                draft[match.Value].Value.Kind = ConfigKind.Object;
            }
            else
            {
                draft.Remove(match.Parent, match.Value);
            }
        }

        return isChanged;
    }

    private bool IsMeant(ConfigKind kind) => kind is ConfigKind.True or ConfigKind.False || (takesTexts && kind == ConfigKind.String);
}
