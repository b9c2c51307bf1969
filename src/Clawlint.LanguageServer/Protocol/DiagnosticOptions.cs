namespace Clawlint.LanguageServer.Protocol;

/// <summary>How findings are asked for.</summary>
public sealed record DiagnosticOptions
{
    /// <summary>A file that is included shapes the findings of the one that includes it.</summary>
    public bool InterFileDependencies { get; } = true;

    /// <summary>Whole folders are not asked for.</summary>
    public bool WorkspaceDiagnostics { get; }
}
