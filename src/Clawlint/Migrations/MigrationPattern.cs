using System.Collections.Concurrent;

namespace Clawlint.Migrations;

/// <summary>
/// A path pattern of migrations. Steps are separated by dots, <c>*</c> is any name, <c>[]</c> any element. A word in braces stands for
/// several places: <c>{agent}</c> for the defaults of all agents and for each agent, <c>{channel}</c> for each channel and each of its
/// accounts, <c>{channel:telegram}</c> for that one channel and its accounts.
/// </summary>
internal sealed class MigrationPattern
{
    private static readonly ConcurrentDictionary<string, MigrationPattern[]> Known = new(StringComparer.Ordinal);
    private readonly string[] _steps;

    private MigrationPattern(string path) =>
        _steps = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The patterns that a text stands for, in the order in which they are to be looked at.</summary>
    public static MigrationPattern[] Parse(string pattern) => Known.GetOrAdd(pattern, static text => [.. Expand(text).Select(static path => new MigrationPattern(path))]);

    /// <summary>The patterns of a text, written out.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        int end = pattern.IndexOf('}', StringComparison.Ordinal);
        if (!pattern.StartsWith('{'))
        {
            return [pattern];
        }

        string[] places = pattern[1..end].Split(':') switch
        {
            ["agent"] => ["agents.defaults", "agents.entries.*", "agents.list[]"],
            ["entry"] => ["agents.entries.*", "agents.list[]"],
            ["channel"] => ["channels.*", "channels.*.accounts.*"],
            ["channel", var id] => [$"channels.{id}", $"channels.{id}.accounts.*"],
            ["memory"] => ["memory.search", "agents.defaults.memory.search", "agents.entries.*.memory.search", "agents.list[].memory.search"],
            ["tts"] =>
            [
                "tts", "messages.tts", "agents.entries.*.tts", "agents.list[].tts", "channels.*.tts", "channels.*.accounts.*.tts",
                "channels.*.voice.tts", "channels.*.accounts.*.voice.tts", "plugins.entries.voice-call.config.tts",
            ],
            ["mcp"] => ["mcp.servers.*", "nodeHost.mcp.servers.*"],
            _ => throw new FormatException($"A migration names unknown places: {pattern}"),
        };
        return places.Select(place => place + pattern[(end + 1)..]);
    }

    /// <summary>The values that match, with the names that stand for <c>*</c>.</summary>
    public List<(MigrationValue Value, string[] Names)> Match(MigrationValue root)
    {
        var reached = new List<(MigrationValue Value, string[] Names)>();
        Match(root, 0, [], reached);
        return reached;
    }

    // Names are written down only where a value matches: most patterns match nothing in most of many agents.
    private void Match(MigrationValue value, int step, Stack<string> names, List<(MigrationValue Value, string[] Names)> reached)
    {
        if (step == _steps.Length)
        {
            reached.Add((value, [.. names.Reverse()]));
        }
        else if (_steps[step] is not ("*" or "[]"))
        {
            if (value[_steps[step]] is { } child)
            {
                Match(child, step + 1, names, reached);
            }
        }
        else if (_steps[step] == "*" ? value.IsObject : value.IsArray)
        {
            MatchChildren(value, step, names, reached);
        }
    }

    private void MatchChildren(MigrationValue value, int step, Stack<string> names, List<(MigrationValue Value, string[] Names)> reached)
    {
        foreach (var child in value.Children)
        {
            if (value.IsObject)
            {
                names.Push(child.Name!);
            }

            Match(child, step + 1, names, reached);
            if (value.IsObject)
            {
                names.Pop();
            }
        }
    }
}
