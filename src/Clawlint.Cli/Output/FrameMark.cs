using Clawlint.Syntax;

namespace Clawlint.Cli.Output;

/// <summary>A place that a code frame underlines.</summary>
/// <param name="Span">The place.</param>
/// <param name="Sign">What the underline is made of.</param>
/// <param name="Label">What is said at its end; empty for nothing.</param>
/// <param name="Paint">The underline's colour.</param>
internal sealed record FrameMark(TextSpan Span, char Sign, string Label, Func<string, string> Paint);
