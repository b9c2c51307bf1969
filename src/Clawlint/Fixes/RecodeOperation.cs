namespace Clawlint.Fixes;

/// <summary>Replaces the whole of a file by other bytes of the same text: UTF-16 becomes UTF-8.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Content">The new bytes.</param>
public sealed record RecodeOperation(string Path, ReadOnlyMemory<byte> Content) : FixOperation(Path);
