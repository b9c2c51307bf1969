using System.Globalization;
using System.Text;
using Clawlint.Config;

namespace Clawlint.Edits;

/// <summary>Reads the path of a value as people type it.</summary>
public static class EditPath
{
    /// <summary>
    /// Reads a config path (<c>gateway.auth.token</c>, <c>bindings[0].agentId</c>, <c>channels["my-bot.x"]</c>) or an RFC 6901 pointer
    /// (<c>/gateway/auth/token</c>). What is no config path is read as <c>openclaw config set</c> reads it: names between dots, a backslash before a dot
    /// that belongs to a name, any text between brackets. A name of digits is an element's place where an array stands there.
    /// </summary>
    /// <returns>False where the text names no value.</returns>
    public static bool TryParse(string text, out IReadOnlyList<ConfigPathStep> steps)
    {
        steps = [];
        if (text.Length == 0)
            return false;
        return text[0] == '/' ? TryParsePointer(text, out steps) : ConfigPath.TryParse(text, out steps) || TryParseLoosely(text, out steps);
    }

    /// <summary>The value at a path; missing where there is none.</summary>
    public static ConfigNode Find(ConfigDocument document, IReadOnlyList<ConfigPathStep> path) =>
        Follow(document, path) is var (node, depth) && depth == path.Count ? node : default;

    /// <summary>The innermost value on the way of a path that is there, and how many steps lead to it.</summary>
    /// <remarks>The path is that of the value as written, or the one by which OpenClaw knows it: <c>agents.entries.main</c> for what is written as <c>agents.list[0]</c>.</remarks>
    public static (ConfigNode Node, int Depth) Follow(ConfigDocument document, IReadOnlyList<ConfigPathStep> path)
    {
        var written = Follow(document.Written.Root, path);
        var known = Follow(document.Root, path);
        return known.Depth > written.Depth && !known.Node.IsImplied ? known : written;
    }

    /// <summary>The path in the notation of messages.</summary>
    public static string Write(IEnumerable<ConfigPathStep> path) =>
        path.Aggregate("", static (text, step) => step.Name is null ? ConfigPath.Append(text, step.Element) : ConfigPath.Append(text, step.Name));

    /// <summary>True for the place after an array's last element: its number, or <c>-</c> as in a pointer.</summary>
    internal static bool IsEnd(ConfigNode array, ConfigPathStep step) => step.Name == "-" || ElementOf(step) == array.Children.Count;

    /// <summary>The step as a member's name.</summary>
    internal static string NameOf(ConfigPathStep step) => step.Name ?? step.Element.ToString(CultureInfo.InvariantCulture);

    private static (ConfigNode Node, int Depth) Follow(ConfigNode node, IReadOnlyList<ConfigPathStep> path)
    {
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (Step(node, path[depth]) is not { IsMissing: false } next)
                return (node, depth);
            node = next;
        }

        return (node, path.Count);
    }

    private static ConfigNode Step(ConfigNode node, ConfigPathStep step) =>
        node.Kind == ConfigKind.Array ? ElementOf(step) is { } element ? node[element] : default : node[NameOf(step)];

    private static int? ElementOf(ConfigPathStep step) =>
        step.Name is null ? step.Element : int.TryParse(step.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var element) ? element : null;

    private static bool TryParsePointer(string text, out IReadOnlyList<ConfigPathStep> steps)
    {
        steps = [.. text[1..].Split('/').Select(static name => Name(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))];
        return true;
    }

    private static bool TryParseLoosely(string text, out IReadOnlyList<ConfigPathStep> steps)
    {
        var found = new List<ConfigPathStep>();
        steps = found;
        for (var at = 0; at < text.Length;)
        {
            if (found.Count > 0 && text[at] == '.')
                at++;
            if ((at < text.Length && text[at] == '[' ? ReadBracket(text, ref at) : ReadName(text, ref at)) is not { } step)
                return false;
            found.Add(step);
        }

        return !text.EndsWith('.');
    }

    private static ConfigPathStep? ReadName(string text, ref int at)
    {
        var name = new StringBuilder();
        for (; at < text.Length && text[at] is not ('.' or '['); at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            name.Append(text[at]);
        }

        return name.Length > 0 ? Name(name.ToString()) : null;
    }

    private static ConfigPathStep? ReadBracket(string text, ref int at)
    {
        var end = text.IndexOf(']', at);
        if (end < 0)
            return null;
        var inside = text[(at + 1)..end];
        at = end + 1;
        var isQuoted = inside.Length > 1 && inside[0] is '"' or '\'' && inside[^1] == inside[0];
        if (isQuoted)
            return Name(inside[1..^1]);
        if (inside.Length == 0)
            return null;
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var element) ? new ConfigPathStep(null, element) : Name(inside);
    }

    private static ConfigPathStep Name(string name) => new(name, -1);
}
