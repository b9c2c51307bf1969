using Clawlint.Releases;

namespace Clawlint.Cli.Setup;

/// <summary>The release that a project runs, as far as its files tell.</summary>
/// <param name="Release">The release.</param>
/// <param name="Origin">Where that is known from, in words: <c>as compose.yml has it</c>.</param>
internal sealed record FoundRelease(OpenClawRelease Release, string Origin);
