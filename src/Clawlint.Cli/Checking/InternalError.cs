using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>Says that Clawlint itself broke on a file.</summary>
internal static class InternalError
{
    /// <summary>What happened, and in which rule where one broke. The exception's own text may hold the user's; its type cannot.</summary>
    public static string Describe(Exception exception) => exception is RuleFailedException
        ? exception.Message
        : $"Clawlint failed on this file ({exception.GetType().Name}). This is a mistake in clawlint, not in your config.";
}
