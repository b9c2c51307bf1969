using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>Moves what stands at a retired key to its successor. What stands there already stays; of two objects the missing members are filled in.</summary>
/// <param name="from">The retired key.</param>
/// <param name="to">Its successor.</param>
/// <param name="onlyObjects">Whether values of other kinds stay.</param>
internal sealed class MoveMigration(string from, string to, bool onlyObjects) : InMemoryMigration
{
    private readonly PathPattern _from = new(from);
    private readonly PathPattern _to = new(to);

    internal override bool MayApply(ConfigNode root) => _from.MayLie(root);

    internal override bool Apply(Draft draft, int root)
    {
        bool isChanged = false;
        foreach (var match in _from.Find(draft, root))
        {
            if (onlyObjects && draft.KindOf(match.Value) != ConfigKind.Object)
            {
                continue;
            }

            draft.Remove(match.Parent, match.Value);
            Place(draft, root, match);
            isChanged = true;
        }

        return isChanged;
    }

    private void Place(Draft draft, int root, PatternMatch match)
    {
        string[] target = [.. _to.Fill(match.Captures)];
        int parent = target.SkipLast(1).Aggregate(root, (around, name) => FindOrAdd(draft, around, name, draft[match.Value].Value.Syntax));
        Put(draft, parent, target[^1], match);
    }

    /// <summary>The object of a name; a value of another kind gives way to it, as in OpenClaw.</summary>
    private static int FindOrAdd(Draft draft, int around, string name, Syntax.SyntaxNode place)
    {
        int known = draft.Find(around, name);
        if (draft.KindOf(known) == ConfigKind.Object)
        {
            return known;
        }

        if (known != Draft.None)
        {
            draft.Remove(around, known);
        }

        int added = draft.Add(new OverlayValue { Syntax = place, Kind = ConfigKind.Object, Name = name, WrittenElement = Draft.None, Flags = OverlayFlags.Implied });
        draft.Append(around, added);
        return added;
    }

    private static void Put(Draft draft, int parent, string name, PatternMatch match)
    {
        int known = draft.Find(parent, name);
        if (known == Draft.None)
        {
            ref var value = ref draft[match.Value].Value;
            value.Name = name;
            value.WrittenPath ??= match.Path;
            draft.Append(parent, match.Value);
        }
        else if (draft.KindOf(known) == ConfigKind.Object && draft.KindOf(match.Value) == ConfigKind.Object)
        {
            foreach (int member in draft.Children(match.Value))
            {
                string memberName = draft.NameOf(member);
                Put(draft, known, memberName, match.Step(member, new ConfigPathStep(memberName, Draft.None), capture: null));
            }
        }
    }
}
