using Clawlint.Diagnostics;

namespace Clawlint.Fixes;

/// <summary>A fix that was not applied because its result would be worse than the finding.</summary>
/// <param name="Diagnostic">The finding that it would have cured.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Explanation">The reason as a sentence for the user; no secret in it.</param>
public sealed record LeftOutFix(Diagnostic Diagnostic, CodeFix Fix, LeftOutReason Reason, string Explanation);
