namespace Clawlint.Discovery;

/// <summary>
/// Git's file patterns: <c>*</c> and <c>?</c> stop at slashes, <c>**</c> does not, <c>[a-z]</c> is one of a set,
/// a backslash takes the next character as it is.
/// </summary>
public static class Glob
{
    /// <summary>Whether a pattern matches a whole path. Both are written with slashes; case counts.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        // Remembers the last star of each kind to come back to; a later star makes going back to an earlier one of its kind needless.
        int p = 0, s = 0;
        int starPattern = -1, starPath = 0;
        int deepPattern = -1, deepPath = 0;
        while (true)
        {
            if (p < pattern.Length && IsDeepStar(pattern, p, out var next, out var wholeFolders))
            {
                if (wholeFolders && next == pattern.Length && s >= path.Length)
                    return false;
                (deepPattern, deepPath) = (p, s);
                starPattern = -1;
                p = next;
                continue;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (starPattern, starPath) = (++p, s);
                continue;
            }

            if (s == path.Length && p == pattern.Length)
                return true;
            if (s < path.Length && p < pattern.Length && MatchOne(pattern, p, path[s], out var after))
            {
                p = after;
                s++;
                continue;
            }

            if (starPattern >= 0 && starPath < path.Length && path[starPath] != '/')
            {
                s = ++starPath;
                p = starPattern;
            }
            else if (deepPattern >= 0 && TryDeepen(pattern, path, deepPattern, ref deepPath, out p))
            {
                s = deepPath;
                starPattern = -1;
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary><c>**/</c> at the start of a step, or <c>**</c> at the pattern's end after a slash; another <c>**</c> is a plain star.</summary>
    private static bool IsDeepStar(ReadOnlySpan<char> pattern, int p, out int next, out bool atEnd)
    {
        next = p;
        atEnd = false;
        if (!pattern[p..].StartsWith("**") || (p > 0 && pattern[p - 1] != '/'))
            return false;
        atEnd = p + 2 == pattern.Length;
        if (!atEnd && pattern[p + 2] != '/')
            return false;
        next = atEnd ? p + 2 : p + 3;
        return true;
    }

    private static bool TryDeepen(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path, int deepPattern, ref int deepPath, out int p)
    {
        IsDeepStar(pattern, deepPattern, out p, out var atEnd);
        if (atEnd)
        {
            if (deepPath >= path.Length)
                return false;
            deepPath = path.Length;
            return true;
        }

        var slash = deepPath < path.Length ? path[deepPath..].IndexOf('/') : -1;
        if (slash < 0)
            return false;
        deepPath += slash + 1;
        return true;
    }

    private static bool MatchOne(ReadOnlySpan<char> pattern, int p, char c, out int after)
    {
        after = p + 1;
        switch (pattern[p])
        {
            case '?':
                return c != '/';
            case '[':
                return MatchSet(pattern, p, c, out after);
            case '\\' when p + 1 < pattern.Length:
                after = p + 2;
                return pattern[p + 1] == c;
            default:
                return pattern[p] == c;
        }
    }

    private static bool MatchSet(ReadOnlySpan<char> pattern, int open, char c, out int after)
    {
        var p = open + 1;
        var isNegated = p < pattern.Length && pattern[p] is '!' or '^';
        if (isNegated)
            p++;
        var found = false;
        for (var first = true; p < pattern.Length && (first || pattern[p] != ']'); first = false)
        {
            var low = Next(pattern, ref p);
            var high = low;
            if (p + 1 < pattern.Length && pattern[p] == '-' && pattern[p + 1] != ']')
            {
                p++;
                high = Next(pattern, ref p);
            }

            found |= c >= low && c <= high;
        }

        if (p >= pattern.Length)
        {
            // No end: the bracket stands for itself.
            after = open + 1;
            return c == '[';
        }

        after = p + 1;
        return found != isNegated && c != '/';
    }

    private static char Next(ReadOnlySpan<char> pattern, ref int p)
    {
        if (pattern[p] == '\\' && p + 1 < pattern.Length)
            p++;
        return pattern[p++];
    }
}
