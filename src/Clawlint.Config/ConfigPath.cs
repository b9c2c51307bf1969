namespace Clawlint.Config;

/// <summary>Writes the steps to a value as text: the config path of messages and the RFC 6901 pointer.</summary>
public static class ConfigPath
{
    /// <summary>Appends a name to a path: <c>.name</c>, or <c>["…"]</c> with JSON escapes where it is not <c>[A-Za-z_$][A-Za-z0-9_$-]*</c>.</summary>
    public static string Append(string path, string name) => throw new NotImplementedException();

    /// <summary>Appends an element's place to a path: <c>[3]</c>.</summary>
    public static string Append(string path, int element) => throw new NotImplementedException();

    /// <summary>Reads a path back into its steps, a name or an element's place each.</summary>
    /// <returns>False where the text is not a config path.</returns>
    public static bool TryParse(string path, out IReadOnlyList<ConfigPathStep> steps) => throw new NotImplementedException();
}
