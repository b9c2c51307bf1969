using System.Collections.Concurrent;
using Clawlint.Cli.Hosting;
using Clawlint.Config;
using Clawlint.Discovery;
using Clawlint.Releases;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>
/// Chooses the release that a file is checked against: the option, else the settings, else for OpenClaw's own config the installed one,
/// else what the project pins, else the newest bundled. Safe to share between threads.
/// </summary>
internal sealed class TargetReleases
{
    private readonly Terminal _terminal;
    private readonly AddedReleases _added;
    private readonly ReleaseOption? _option;
    private readonly bool _isIsolated;
    private readonly Lazy<InstalledRelease?> _installed;
    private readonly ConcurrentDictionary<string, ReleasePin?> _pins = new(StringComparer.Ordinal);
    private readonly HashSet<OpenClawRelease> _said = [];

    /// <summary>Reads <c>--openclaw</c>.</summary>
    /// <exception cref="UsageException">The option names no release that can be used.</exception>
    public TargetReleases(Terminal terminal, string? option, bool isIsolated)
    {
        _terminal = terminal;
        _added = new(terminal);
        _isIsolated = isIsolated;
        _installed = new(() => new InstalledReleaseFinder(terminal.Environment.Files, terminal.Environment.GetVariable).Find());
        _option = option is null ? null : ReleaseOption.Parse(option);
        if (_option is { Word: TargetWords.Installed } && _installed.Value is null)
            throw new UsageException("No OpenClaw is installed on this machine: neither a gateway service nor PATH leads to one.", "name the release: --openclaw 2026.9.6");
        if (_option is { Release: { } release })
            Bundled(release, TargetReleaseSource.Option);
    }

    /// <summary>The releases that a range asks about, the oldest first; null where one release is meant.</summary>
    public IReadOnlyList<OpenClawRelease>? Range => _option?.Range;

    /// <summary>The release for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tree">What it holds.</param>
    /// <param name="settings">Its settings.</param>
    public TargetChoice Choose(InputFile file, SyntaxTree tree, ProjectSettings settings)
    {
        if (_option is not null)
            return FromOption(_option, tree) ?? Newest;
        return FromSettings(settings, tree)
            ?? (file.IsLive && !_isIsolated ? FromInstalled(TargetReleaseSource.Installed) : null)
            ?? FromProject(Path.GetDirectoryName(file.FullPath)!)
            ?? Newest;
    }

    /// <summary>The release for a folder's configs, where no config is at hand.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <param name="settings">Its settings.</param>
    /// <exception cref="UsageException">Only a config could tell.</exception>
    public TargetChoice Choose(string folder, ProjectSettings settings)
    {
        if (_option is { Word: TargetWords.Stamped })
            throw new UsageException("--openclaw stamped asks for the release that wrote a config, and this command reads none.", "name the release, or `latest`");
        return _option is null ? FromSettings(settings, tree: null) ?? FromProject(folder) ?? Newest : FromOption(_option, tree: null) ?? Newest;
    }

    private static TargetChoice Newest => new(new TargetRelease(BundledReleases.Newest, TargetReleaseSource.NewestBundled));

    private TargetChoice? FromOption(ReleaseOption option, SyntaxTree? tree) => option switch
    {
        { Range: { } range } => new(new TargetRelease(range[^1], TargetReleaseSource.Option)),
        { Release: { } release } => From(release, TargetReleaseSource.Option),
        { Word: TargetWords.Installed } => FromInstalled(TargetReleaseSource.Installed),
        { Word: TargetWords.Stamped } => FromStamp(tree!),
        _ => new(new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Option)),
    };

    /// <summary>The release that the settings name; null where they name none that can be used, which a finding says.</summary>
    private TargetChoice? FromSettings(ProjectSettings settings, SyntaxTree? tree)
    {
        var file = settings.File?.Tree.Text.Path;
        return settings.Release switch
        {
            null => null,
            TargetWords.Stamped => tree is null ? null : FromStamp(tree),
            TargetWords.Installed => FromInstalled(TargetReleaseSource.Settings),
            TargetWords.Latest => new(new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Settings), file),
            var name => OpenClawRelease.TryParse(name, out var release) ? From(release, TargetReleaseSource.Settings, file) : null,
        };
    }

    private TargetChoice? FromStamp(SyntaxTree tree) =>
        OpenClawRelease.TryParse(ConfigDocument.Create(tree).Find("meta", "lastTouchedVersion").AsString(), out var release)
            ? From(release, TargetReleaseSource.Stamp)
            : null;

    private TargetChoice? FromInstalled(TargetReleaseSource source) =>
        _installed.Value is { } installed ? From(installed.Release, source, installed.Service ?? installed.Package) : null;

    /// <summary>What the project pins. Isolated, nothing around the file is looked at.</summary>
    private TargetChoice? FromProject(string folder) =>
        !_isIsolated && _pins.GetOrAdd(folder, static (folder, files) => new ReleasePinFinder(files).Find(folder), _terminal.Environment.Files) is { } pin
            ? From(pin.Release, TargetReleaseSource.Project, Path.GetRelativePath(_terminal.Environment.CurrentFolder, pin.File))
            : null;

    private TargetChoice? From(OpenClawRelease release, TargetReleaseSource source, string? file = null) =>
        Bundled(release, source) is { } target ? new(target, file) : null;

    /// <summary>The release itself where it is bundled or was added, else the newest before it, which is said once; null where all are after it.</summary>
    /// <exception cref="UsageException">The option names one that is older than all.</exception>
    private TargetRelease? Bundled(OpenClawRelease release, TargetReleaseSource source)
    {
        if (BundledReleases.FindNotAfter(release) is not { } bundled)
        {
            return source == TargetReleaseSource.Option
                ? throw new UsageException($"OpenClaw {release} is older than every release that clawlint knows.", $"the oldest is {BundledReleases.All[0]}")
                : null;
        }

        if (bundled == release || _added.Contains(release))
            return new(release, source);
        var target = new TargetRelease(bundled, source, release);
        lock (_said)
        {
            if (_said.Add(release))
                _terminal.Say(Explain(target));
        }

        return target;
    }

    private static string Explain(TargetRelease target) => target.IsBeyondBundled
        ? $"OpenClaw {target.Requested} is newer than every release that this clawlint knows; checking against {target.Release}. Whether it accepts the file is not certain."
        : $"OpenClaw {target.Requested} is not built in; checking against {target.Release}, the newest before it.";
}
