using Clawlint.Releases;

namespace Clawlint.Plugins;

/// <summary>The plugins that are installed where OpenClaw runs. Implemented outside, so that checking a config stays pure. Throws nothing for what a file system does.</summary>
public interface IPluginSource
{
    /// <summary>The plugins that OpenClaw finds, each id once.</summary>
    /// <param name="release">The release that looks for them.</param>
    /// <param name="loadPaths">The config's own <c>plugins.load.paths</c>.</param>
    IReadOnlyList<PluginManifest> Find(OpenClawRelease release, IReadOnlyList<string> loadPaths);
}
