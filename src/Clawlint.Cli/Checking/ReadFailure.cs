namespace Clawlint.Cli.Checking;

/// <summary>Says why a file could not be read.</summary>
internal static class ReadFailure
{
    /// <summary>What happened, for the user; the file's name is not in it.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "You may not read this file.",
        _ => $"This file cannot be read: {exception.Message}",
    };
}
