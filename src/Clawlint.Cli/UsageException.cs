namespace Clawlint.Cli;

/// <summary>The command line asks for something that cannot be done. The message says what, the advice what to do instead.</summary>
public sealed class UsageException(string message, string? advice = null) : Exception(message)
{
    /// <summary>What to do instead; null where the message says it.</summary>
    public string? Advice { get; } = advice;
}
