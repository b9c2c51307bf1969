namespace Clawlint.LanguageServer.Protocol;

/// <summary>How the client keeps the server's text in step.</summary>
public sealed record DocumentSyncOptions
{
    /// <summary>The client says which documents it opens and closes.</summary>
    public bool OpenClose { get; } = true;

    /// <summary>2: changes come as stretches of text.</summary>
    public int Change { get; } = 2;

    /// <summary>The client says when it saved.</summary>
    public bool Save { get; } = true;
}
