namespace Clawlint.LanguageServer.Protocol;

/// <summary>Several folders may be open, and may change.</summary>
public sealed record WorkspaceFolderOptions
{
    /// <summary>Several are understood.</summary>
    public bool Supported { get; } = true;

    /// <summary>Changes are wanted.</summary>
    public bool ChangeNotifications { get; } = true;
}
