namespace Clawlint.Rules.Agents;

/// <summary>Reads the names of models.</summary>
internal static class ModelReference
{
    /// <summary>Splits <c>provider/model</c> at its first slash; false where a half is blank.</summary>
    public static bool TrySplit(string text, out string provider, out string model)
    {
        string trimmed = text.Trim();
        int slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        provider = slash < 0 ? "" : trimmed[..slash].Trim();
        model = slash < 0 ? "" : trimmed[(slash + 1)..].Trim();
        return provider.Length > 0 && model.Length > 0;
    }
}
