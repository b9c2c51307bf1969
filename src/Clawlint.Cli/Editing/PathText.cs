using Clawlint.Config;
using Clawlint.Edits;
using Clawlint.Rules;

namespace Clawlint.Cli.Editing;

/// <summary>The PATH of a command line that means a value in a config.</summary>
internal static class PathText
{
    public const string Description = "A config path (gateway.auth.token, bindings[0].agentId) or a pointer (/gateway/auth/token).";

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It names no value.</exception>
    public static IReadOnlyList<ConfigPathStep> Parse(string? text)
    {
        if (text is null)
            throw new UsageException("Which value?", "name its path: gateway.port");
        return EditPath.TryParse(text, out var steps)
            ? steps
            : throw new UsageException($"{text} is no path of a value.", "write names with dots between, and places of lists in brackets: agents.list[0].model");
    }

    /// <summary>What may be meant by a path where nothing stands: the same with the nearest name that is there; null where none is near.</summary>
    public static string? FindNearest(ConfigDocument document, IReadOnlyList<ConfigPathStep> path)
    {
        var (around, depth) = EditPath.Follow(document, path);
        if (depth == path.Count || path[depth].Name is not { } name || around.Kind != ConfigKind.Object)
            return null;
        var near = NearestWord.OrBeginningWith(name, around.Children.AsEnumerable().Select(static child => child.Name!));
        return near is null ? null : EditPath.Write([.. path.Take(depth), new ConfigPathStep(near, -1), .. path.Skip(depth + 1)]);
    }
}
