namespace Clawlint.Config.Includes;

/// <summary>The bytes of a file, or why they cannot be had.</summary>
/// <param name="Bytes">The bytes; empty where there is a failure.</param>
/// <param name="Failure">Why there are none.</param>
public readonly record struct IncludeFile(ReadOnlyMemory<byte> Bytes, IncludeFailure Failure = IncludeFailure.None);
