using Clawlint.Config;

namespace Clawlint.Suppressions;

/// <summary>
/// A place in configs: a config path in which <c>*</c> is any name and <c>[]</c> any element, <c>channels.*.accounts.*.token</c>. It means the value there and all beneath it.
/// </summary>
public sealed class ConfigPathPattern
{
    private readonly List<Func<ConfigPathStep, bool>> _steps;

    private ConfigPathPattern(List<Func<ConfigPathStep, bool>> steps) => _steps = steps;

    /// <summary>Reads a pattern.</summary>
    /// <returns>Null where the text is none.</returns>
    public static ConfigPathPattern? Parse(string text)
    {
        var steps = new List<Func<ConfigPathStep, bool>>();
        foreach (var part in Split(text))
        {
            if (part == "*")
                steps.Add(static step => step.Name is not null);
            else if (part is "[]" or "[*]")
                steps.Add(static step => step.Name is null);
            else if (ConfigPath.TryParse(part, out var read) && read is [var written])
                steps.Add(step => step == written);
            else
                return null;
        }

        return new ConfigPathPattern(steps);
    }

    /// <summary>Whether a value lies at the place or beneath it.</summary>
    /// <param name="path">Its config path.</param>
    public bool Matches(string path)
    {
        if (!ConfigPath.TryParse(path, out var steps) || steps.Count < _steps.Count)
            return false;
        for (var i = 0; i < _steps.Count; i++)
        {
            if (!_steps[i](steps[i]))
                return false;
        }

        return true;
    }

    /// <summary>The steps as they are written: at dots and before brackets, but not within quotes.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[i] is '.' or '[')
            {
                if (i > start)
                    yield return text[start..i];
                start = text[i] == '.' ? i + 1 : i;
                if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] is '.' or '['))
                    yield return "";
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }
}
