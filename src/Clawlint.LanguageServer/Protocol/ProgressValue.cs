namespace Clawlint.LanguageServer.Protocol;

/// <summary>What became of work (LSP <c>WorkDoneProgress</c>).</summary>
/// <param name="Kind"><c>begin</c> or <c>end</c>.</param>
/// <param name="Title">What it is, for the user; null at the end.</param>
public sealed record ProgressValue(string Kind, string? Title = null);
