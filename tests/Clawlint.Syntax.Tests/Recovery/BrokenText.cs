namespace Clawlint.Syntax.Tests.Recovery;

/// <summary>A file with one mistake put into it.</summary>
/// <param name="Text">The broken file.</param>
/// <param name="Place">Where the mistake is in it.</param>
/// <param name="BrokenPath">The path whose value may suffer; null where none may.</param>
internal sealed record BrokenText(SourceText Text, TextSpan Place, string? BrokenPath);
