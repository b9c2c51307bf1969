namespace Clawlint.Migrations;

/// <summary>Knows the objects whose members users name: such a member says something even where nothing stands in it.</summary>
internal static class EmptyEntries
{
    private static readonly string[][] Containers =
    [
        ["channels"], ["channels", "*", "accounts"], ["agents", "entries"], ["plugins", "entries"], ["models", "providers"],
        ["mcp", "servers"], ["nodeHost", "mcp", "servers"], ["browser", "profiles"], ["auth", "profiles"], ["secrets", "providers"],
        ["agents", "defaults", "models"], ["agents", "entries", "*", "models"], ["skills", "entries"], ["routing", "agents"],
    ];

    /// <summary>True where users name the members of the object at a path.</summary>
    public static bool Contains(string[] path) =>
        Array.Exists(Containers, container => container.Length == path.Length && container.Zip(path).All(static step => step.First == "*" || step.First == step.Second));
}
