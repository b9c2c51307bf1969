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
    public IEnumerable<(MigrationValue Value, string[] Names)> Match(MigrationValue root)
    {
        List<(MigrationValue Value, string[] Names)> reached = [(root, [])];
        foreach (string step in _steps)
        {
            reached = [.. reached.SelectMany(place => Below(place, step))];
        }

        return reached;
    }

    private static IEnumerable<(MigrationValue Value, string[] Names)> Below((MigrationValue Value, string[] Names) place, string step) => step switch
    {
        "*" => place.Value.IsObject ? place.Value.Children.Select(child => (child, (string[])[.. place.Names, child.Name!])) : [],
        "[]" => place.Value.IsArray ? place.Value.Children.Select(child => (child, place.Names)) : [],
        _ => place.Value[step] is { } child ? [(child, place.Names)] : [],
    };
}
