namespace Clawlint.LanguageServer.Protocol;

/// <summary><c>window/showMessage</c> and <c>window/logMessage</c>.</summary>
/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
/// <param name="Message">The text.</param>
public sealed record ShowMessageParams(int Type, string Message);
