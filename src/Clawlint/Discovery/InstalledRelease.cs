using Clawlint.Releases;

namespace Clawlint.Discovery;

/// <summary>The OpenClaw that is installed on this machine.</summary>
/// <param name="Release">Its release.</param>
/// <param name="Package">Absolute path of its <c>package.json</c>.</param>
/// <param name="Service">The gateway's service file that runs it; null where it was found by <c>PATH</c>.</param>
public sealed record InstalledRelease(OpenClawRelease Release, string Package, string? Service);
