namespace Clawlint.Config.Includes;

/// <summary>Where a path leads once all links are followed.</summary>
/// <param name="RealPath">The full path without links; empty where there is a failure.</param>
/// <param name="Failure">Why there is none.</param>
public readonly record struct IncludePath(string RealPath, IncludeFailure Failure = IncludeFailure.None);
