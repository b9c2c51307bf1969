using Clawlint.Rules;

namespace Clawlint.Migrations;

/// <summary>
/// A path pattern of migrations. Steps are separated by dots, <c>*</c> is any name, <c>[]</c> any element. A word in braces stands for
/// several places: <c>{agent}</c> for the defaults of all agents and for each agent, <c>{channel}</c> for each channel and each of its
/// accounts, <c>{channel:telegram}</c> for that one channel and its accounts.
/// </summary>
internal static class MigrationPattern
{
    private static readonly string[] Root = [""];
    private static readonly string[] Agents = ["agents.defaults", "agents.entries.*", "agents.list[]"];
    private static readonly string[] Entries = ["agents.entries.*", "agents.list[]"];
    private static readonly string[] Channels = ["channels.*", "channels.*.accounts.*"];
    private static readonly string[] Memory = ["memory.search", "agents.defaults.memory.search", "agents.entries.*.memory.search", "agents.list[].memory.search"];
    private static readonly string[] McpServers = ["mcp.servers.*", "nodeHost.mcp.servers.*"];
    private static readonly string[] Speech =
    [
        "tts", "messages.tts", "agents.entries.*.tts", "agents.list[].tts", "channels.*.tts", "channels.*.accounts.*.tts",
        "channels.*.voice.tts", "channels.*.accounts.*.voice.tts", "plugins.entries.voice-call.config.tts",
    ];

    /// <summary>The patterns of a text, written out.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        string[] places = PlacesOf(pattern, out int end);
        return end == 0 ? [pattern] : places.Select(place => place + pattern[end..]);
    }

    /// <summary>The values that match, with the names that stand for <c>*</c>.</summary>
    public static List<(MigrationValue Value, string[] Names)> FindAll(MigrationValue root, string pattern)
    {
        var found = new List<(MigrationValue Value, string[] Names)>();
        var names = new Stack<string>();
        foreach (string place in PlacesOf(pattern, out int end))
        {
            Collect(root, place, pattern.AsSpan(end), names, found);
        }

        return found;
    }

    /// <summary>What the word in braces stands for, and where it ends.</summary>
    private static string[] PlacesOf(string pattern, out int end)
    {
        end = pattern.StartsWith('{') ? pattern.IndexOf('}', StringComparison.Ordinal) + 1 : 0;
        return end == 0 ? Root : pattern[1..(end - 1)].Split(':') switch
        {
            ["agent"] => Agents,
            ["entry"] => Entries,
            ["channel"] => Channels,
            ["channel", var id] => [$"channels.{id}", $"channels.{id}.accounts.*"],
            ["memory"] => Memory,
            ["tts"] => Speech,
            ["mcp"] => McpServers,
            _ => throw new FormatException($"A migration names unknown places: {pattern}"),
        };
    }

    /// <summary>Goes down from a value by the steps of a place, then by the others. As deep as the pattern is long.</summary>
    private static void Collect(MigrationValue value, ReadOnlySpan<char> place, ReadOnlySpan<char> others, Stack<string> names, List<(MigrationValue Value, string[] Names)> found)
    {
        if (place.IsEmpty)
        {
            place = others;
            others = default;
        }

        if (place.IsEmpty)
        {
            // Written down only now: most patterns match nothing in most of many agents.
            found.Add((value, [.. names.Reverse()]));
            return;
        }

        switch (PatternStep.Take(ref place))
        {
            case "*" when value.IsObject:
                foreach (var child in value.Children)
                {
                    names.Push(child.Name!);
                    Collect(child, place, others, names, found);
                    names.Pop();
                }

                break;
            case "[]" when value.IsArray:
                foreach (var child in value.Children)
                {
                    Collect(child, place, others, names, found);
                }

                break;
            case var name when value.Find(name) is { } child:
                Collect(child, place, others, names, found);
                break;
        }
    }
}
