namespace Clawlint.Fixes;

/// <summary>Why a fix must not be applied.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Explanation">The reason as a sentence.</param>
internal sealed record FixObjection(LeftOutReason Reason, string Explanation);
