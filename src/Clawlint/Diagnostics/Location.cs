using Clawlint.Syntax;

namespace Clawlint.Diagnostics;

/// <summary>A place in a file, and the value there.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Span">The range that is marked.</param>
/// <param name="ConfigPath">The path of the value, as written; empty for the root or where no value is meant.</param>
/// <param name="Pointer">The value's RFC 6901 pointer.</param>
public sealed record Location(SourceText Text, TextSpan Span, string ConfigPath = "", string Pointer = "")
{
    /// <summary>The path by which OpenClaw knows the value, where it is not the one written.</summary>
    public string? OpenClawPath { get; init; }
}
