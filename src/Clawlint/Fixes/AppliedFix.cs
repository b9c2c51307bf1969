using Clawlint.Diagnostics;

namespace Clawlint.Fixes;

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">The finding that it cures; with several of one <see cref="CodeFix.FixId"/>, the first.</param>
/// <param name="Fix">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, CodeFix Fix);
