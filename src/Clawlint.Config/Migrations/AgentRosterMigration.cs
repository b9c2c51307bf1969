using Clawlint.Config.Overlays;

namespace Clawlint.Config.Migrations;

/// <summary>
/// Turns <c>agents.list</c> into <c>agents.entries</c>, keyed by id, and drops the old marker of the default agent. Like OpenClaw it
/// leaves a roster alone that does not fit: the validator then names the list.
/// OpenClaw also puts in what follows from the marker (bindings, per-surface owners) and <c>main</c> into an empty roster;
/// none of that can make a config invalid, so only the ownership that it implies is laid over here.
/// </summary>
internal sealed class AgentRosterMigration : InMemoryMigration
{
    private const int MaxIdLength = 64;

    internal override bool MayApply(ConfigNode root)
    {
        var agents = root["agents"];
        if (!agents["list"].IsMissing)
        {
            return true;
        }

        foreach (var agent in agents["entries"].Children)
        {
            if (!agent["default"].IsMissing)
            {
                return true;
            }
        }

        return false;
    }

    internal override bool Apply(Draft draft, int root)
    {
        int agents = draft.Find(root, "agents");
        int entries = draft.Find(agents, "entries");
        int list = draft.Find(agents, "list");
        bool isList = entries == Draft.None && list != Draft.None;
        int roster = isList ? list : entries;
        if (roster == Draft.None || (isList ? !IsRoster(draft, list) : draft.KindOf(entries) != ConfigKind.Object))
        {
            return false;
        }

        var members = draft.Children(roster).FindAll(id => draft.KindOf(id) == ConfigKind.Object);
        if (members.Exists(id => draft.Find(id, "default") is not Draft.None and var marker && draft.KindOf(marker) is not (ConfigKind.True or ConfigKind.False)))
        {
            return false;
        }

        bool hasMarker = draft.TextOf(draft.Find(agents, "ownership")) != "explicit"
            && members.FindAll(id => draft.KindOf(draft.Find(id, "default")) == ConfigKind.True).Count == 1;
        if (isList)
        {
            MakeEntries(draft, list);
        }

        if (hasMarker)
        {
            DropMarkers(draft, agents, roster, members);
        }

        return isList || hasMarker;
    }

    /// <summary>True when every element is an object with a canonical id of its own.</summary>
    private static bool IsRoster(Draft draft, int list)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return draft.KindOf(list) == ConfigKind.Array
            && draft.Children(list).TrueForAll(element => draft.TextOf(draft.Find(element, "id")) is { } id && IsCanonical(id) && ids.Add(id));
    }

    /// <summary>True for an id that OpenClaw's normalisation leaves as it is.</summary>
    private static bool IsCanonical(string id) =>
        id.Length is > 0 and <= MaxIdLength
        && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')
        && (char.IsAsciiLetterOrDigit(id[0]) || (id[0] == '_' && id[^1] != '-'));

    private static void MakeEntries(Draft draft, int list)
    {
        ref var roster = ref draft[list].Value;
        roster.Kind = ConfigKind.Object;
        roster.Name = "entries";
        roster.WrittenName = "list";
        roster.Flags |= OverlayFlags.Reordered;
        int written = 0;
        foreach (int agent in draft.Children(list))
        {
            int id = draft.Find(agent, "id");
            ref var value = ref draft[agent].Value;
            value.Name = draft.TextOf(id);
            value.WrittenElement = value.WrittenElement == Draft.None ? written : value.WrittenElement;
            draft.Remove(agent, id);
            written++;
        }
    }

    /// <summary>The one marked agent stays the default by OpenClaw's memory alone, and several agents then count as explicitly owned.</summary>
    private static void DropMarkers(Draft draft, int agents, int roster, List<int> members)
    {
        foreach (int member in members)
        {
            int marker = draft.Find(member, "default");
            if (marker != Draft.None)
            {
                draft.Remove(member, marker);
            }
        }

        if (draft.Children(roster).Count > 1 && draft.Find(agents, "ownership") == Draft.None)
        {
            var value = new OverlayValue { Syntax = draft[roster].Value.Syntax, Kind = ConfigKind.String, Name = "ownership", Text = "explicit", WrittenElement = Draft.None, Flags = OverlayFlags.Implied };
            draft.Append(agents, draft.Add(value));
        }
    }
}
