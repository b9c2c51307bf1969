namespace Clawlint.Config.Variables;

/// <summary>What OpenClaw takes for the name of an environment variable.</summary>
public static class VariableName
{
    /// <summary>True for <c>[A-Za-z_][A-Za-z0-9_]*</c>: names that a file or the config may set.</summary>
    public static bool IsPortable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
