namespace Clawlint.Files;

/// <summary>An older copy of a config.</summary>
/// <param name="Path">The copy's full path.</param>
/// <param name="LastWriteTime">When it was written, in UTC.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record ConfigBackup(string Path, DateTime LastWriteTime, long Length);
