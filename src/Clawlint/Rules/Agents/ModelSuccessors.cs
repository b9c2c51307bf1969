using System.Collections.Concurrent;
using Clawlint.References;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>The models that a release replaces by others: <c>schema/facts/model-successors.txt</c>.</summary>
internal static class ModelSuccessors
{
    private static readonly ReleaseFacts Facts = new("facts/model-successors.txt");
    private static readonly ConcurrentDictionary<OpenClawRelease, Dictionary<string, string>> Tables = new();

    /// <summary>The successor of a model with its provider; null where the release keeps the model.</summary>
    public static string? Find(ModelName name, OpenClawRelease release)
    {
        if (name.Provider.Length == 0)
        {
            return null;
        }

        var table = Tables.GetOrAdd(release, Read);
        string key = name.Key;
        if (table.TryGetValue(key, out string? successor))
        {
            return successor;
        }

        // Google's models keep their names with those who pass requests on to it.
        if (name.Model.StartsWith("google/", StringComparison.OrdinalIgnoreCase))
        {
            return table.TryGetValue(name.Model.ToLowerInvariant(), out successor) ? $"{name.Provider}/{successor}" : null;
        }

        // Endings such as a date: the longest beginning that the table knows.
        for (int length = key.Length; length > name.Provider.Length + 1; length--)
        {
            if (table.TryGetValue(key[..length] + "*", out successor))
            {
                return successor;
            }
        }

        return null;
    }

    private static Dictionary<string, string> Read(OpenClawRelease release) =>
        Facts.At(release).Select(static fact => fact.Split(' ')).ToDictionary(static words => words[0], static words => words[1], StringComparer.Ordinal);
}
