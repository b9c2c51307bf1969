using Clawlint.Releases;

namespace Clawlint.Discovery;

/// <summary>The OpenClaw release that a project's own files name.</summary>
/// <param name="Release">The release, as it is written there.</param>
/// <param name="File">Absolute path of the file that names it.</param>
public sealed record ReleasePin(OpenClawRelease Release, string File);
