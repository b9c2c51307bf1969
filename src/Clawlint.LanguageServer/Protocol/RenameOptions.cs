namespace Clawlint.LanguageServer.Protocol;

/// <summary>How names are changed.</summary>
public sealed record RenameOptions
{
    /// <summary>The client may ask first what would be renamed.</summary>
    public bool PrepareProvider { get; } = true;
}
