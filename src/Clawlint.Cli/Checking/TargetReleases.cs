using Clawlint.Cli.Hosting;
using Clawlint.Config;
using Clawlint.Discovery;
using Clawlint.Releases;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>Chooses the release that a file is checked against. Safe to share between threads.</summary>
internal sealed class TargetReleases
{
    private readonly IConsoleEnvironment _environment;
    private readonly TargetRelease? _asked;
    private readonly bool _readsStamp;
    private readonly bool _isIsolated;
    private readonly Dictionary<string, TargetChoice?> _pins = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reads <c>--openclaw</c> and says once where another release must serve.</summary>
    /// <exception cref="UsageException">The option names no release that can be used.</exception>
    public TargetReleases(Terminal terminal, string? option, bool isIsolated)
    {
        _environment = terminal.Environment;
        _isIsolated = isIsolated;
        _readsStamp = option == "stamped";
        if (option is null || _readsStamp)
            return;
        _asked = option == "latest" ? new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Option) : FromOption(option);
        if (_asked.Requested is not null)
            terminal.Say(Explain(_asked));
    }

    /// <summary>The release for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tree">What it holds.</param>
    /// <param name="settings">Its settings.</param>
    public TargetChoice Choose(InputFile file, SyntaxTree tree, ProjectSettings settings)
    {
        if (_asked is not null)
            return new(_asked);
        if (_readsStamp && FromStamp(ConfigDocument.Create(tree)) is { } stamped)
            return stamped;
        if (!_readsStamp && settings.Release is { } word && FromSettings(word, tree, settings) is { } set)
            return set;
        if (!_readsStamp && !_isIsolated && !file.IsLive && FromProject(Path.GetDirectoryName(file.FullPath)!) is { } pinned)
            return pinned;
        return new(new TargetRelease(BundledReleases.Newest, TargetReleaseSource.NewestBundled));
    }

    /// <summary>The release for a folder's configs, where no config is at hand.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    public TargetChoice Choose(string folder)
    {
        if (_readsStamp)
            throw new UsageException("--openclaw stamped asks for the release that wrote a config, and this command reads none.", "name the release, or `latest`");
        if (_asked is not null)
            return new(_asked);
        return (_isIsolated ? null : FromProject(folder)) ?? new(new TargetRelease(BundledReleases.Newest, TargetReleaseSource.NewestBundled));
    }

    /// <summary>The release that the settings name; null where they name none that can be used, which a finding says.</summary>
    private static TargetChoice? FromSettings(string word, SyntaxTree tree, ProjectSettings settings)
    {
        if (word == TargetWords.Stamped)
            return FromStamp(ConfigDocument.Create(tree));
        var target = word == TargetWords.Latest ? new TargetRelease(BundledReleases.Newest, TargetReleaseSource.Settings)
            : OpenClawRelease.TryParse(word, out var release) ? Bundled(release, TargetReleaseSource.Settings)
            : null;
        return target is null ? null : new(target, settings.File!.Tree.Text.Path);
    }

    private static TargetRelease FromOption(string option)
    {
        if (option is "installed" or "all" || option.Contains("..", StringComparison.Ordinal))
            throw new UsageException($"--openclaw {option} is not supported.", "name one release, or `latest`, or `stamped` for the release that wrote the file last");
        if (!OpenClawRelease.TryParse(option, out var release))
        {
            var near = Nearest.Find(option, BundledReleases.All.Select(bundled => bundled.Name).Append("latest").Append("stamped")) ?? BundledReleases.Newest.Name;
            throw new UsageException($"{option} is no OpenClaw release.", $"did you mean {near}?");
        }

        return Bundled(release, TargetReleaseSource.Option)
            ?? throw new UsageException($"OpenClaw {release} is older than every release that clawlint knows.", $"the oldest is {BundledReleases.All[0]}");
    }

    /// <summary>The release itself where it is bundled, else the newest before it; null where all are after it.</summary>
    private static TargetRelease? Bundled(OpenClawRelease release, TargetReleaseSource source) =>
        BundledReleases.FindNotAfter(release) is { } bundled ? new(bundled, source, bundled.CompareTo(release) == 0 ? null : release) : null;

    private static string Explain(TargetRelease target) => target.IsBeyondBundled
        ? $"OpenClaw {target.Requested} is newer than every release that this clawlint knows; checking against {target.Release}. Whether it accepts the file is not certain."
        : $"OpenClaw {target.Requested} is not built in; checking against {target.Release}, the newest before it.";

    private static TargetChoice? FromStamp(ConfigDocument document) =>
        OpenClawRelease.TryParse(document.Find("meta", "lastTouchedVersion").AsString(), out var release) && Bundled(release, TargetReleaseSource.Stamp) is { } target
            ? new(target)
            : null;

    private TargetChoice? FromProject(string folder)
    {
        lock (_lock)
        {
            if (!_pins.TryGetValue(folder, out var choice))
            {
                choice = new ReleasePinFinder(_environment.Files).Find(folder) is { } pin && Bundled(pin.Release, TargetReleaseSource.Project) is { } target
                    ? new(target, Path.GetRelativePath(_environment.CurrentFolder, pin.File))
                    : null;
                _pins.Add(folder, choice);
            }

            return choice;
        }
    }
}
