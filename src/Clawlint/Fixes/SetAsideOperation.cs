namespace Clawlint.Fixes;

/// <summary>Puts something that was taken out of a strict JSON file, which has no comments, into a file beside it.</summary>
/// <param name="Path">The file that it was taken from.</param>
/// <param name="ConfigPath">Where it stood.</param>
/// <param name="Text">The value as it was written.</param>
/// <param name="Reason">Why it was taken out; a sentence without secrets.</param>
public sealed record SetAsideOperation(string Path, string ConfigPath, string Text, string Reason) : FixOperation(Path);
