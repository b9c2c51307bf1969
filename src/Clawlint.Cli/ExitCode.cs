namespace Clawlint.Cli;

/// <summary>What the program's exit code says.</summary>
public static class ExitCode
{
    /// <summary>Nothing at or above what <c>--fail-on</c> names.</summary>
    public const int Clean = 0;

    /// <summary>Findings; with <c>--diff</c> a change.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, a missing or unreadable file, or an error of Clawlint's own.</summary>
    public const int Failure = 2;
}
