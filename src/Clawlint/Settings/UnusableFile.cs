namespace Clawlint.Settings;

/// <summary>A file that settings name and that cannot be used.</summary>
/// <param name="ConfigPath">Where the settings name it.</param>
/// <param name="Message">What is wrong with it, and what to do.</param>
public sealed record UnusableFile(string ConfigPath, string Message);
