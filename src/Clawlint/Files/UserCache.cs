namespace Clawlint.Files;

/// <summary>The folder for files that Clawlint keeps for a user and could make again.</summary>
public static class UserCache
{
    /// <summary><c>$XDG_CACHE_HOME/clawlint</c>, <c>%LOCALAPPDATA%\clawlint</c> or <c>~/.cache/clawlint</c>; null where the environment names none of them.</summary>
    /// <param name="environment">Gives the value of an environment variable.</param>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache))
            return Path.Combine(cache, "clawlint");
        if (environment("LOCALAPPDATA") is { } local && Path.IsPathFullyQualified(local))
            return Path.Combine(local, "clawlint");
        return environment("HOME") is { } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, ".cache", "clawlint") : null;
    }
}
