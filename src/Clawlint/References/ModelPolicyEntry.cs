namespace Clawlint.References;

/// <summary>An entry of <c>modelPolicy.allow</c> that is no alias: <c>provider/model</c>, <c>provider/*</c>, or one of a router's selectors.</summary>
internal static class ModelPolicyEntry
{
    private static readonly string[] Selectors = ["openrouter:auto", "openrouter:free", "clawrouter:auto"];

    /// <summary>True where OpenClaw takes a text for such an entry.</summary>
    public static bool IsReference(string text)
    {
        if (Selectors.Contains(text.ToLowerInvariant()))
        {
            return true;
        }

        int star = text.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? ModelName.Parse(text).IsQualified : star == text.Length - 1 && star > 1 && text[star - 1] == '/' && text[0] != '/';
    }
}
