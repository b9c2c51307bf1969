namespace Clawlint.LanguageServer.Protocol;

/// <summary>A request that is answered with an error.</summary>
/// <param name="code">The kind of error.</param>
/// <param name="message">What is wrong, for the user; no secret in it.</param>
public sealed class RequestException(ErrorCode code, string message) : Exception(message)
{
    /// <summary>The kind of error.</summary>
    public ErrorCode Code { get; } = code;
}
