namespace Clawlint.LanguageServer.Protocol;

/// <summary>Which code actions there are.</summary>
/// <param name="CodeActionKinds">Their kinds.</param>
public sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds)
{
    /// <summary>Their changes are computed when the user picks one.</summary>
    public bool ResolveProvider { get; } = true;
}
