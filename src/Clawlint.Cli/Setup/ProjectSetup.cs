using System.Text;
using Clawlint.Baselines;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Discovery;
using Clawlint.Releases;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Cli.Setup;

/// <summary><c>clawlint init</c>: looks at a project and writes what is missing. What is there stays as it is.</summary>
/// <param name="terminal">The world around.</param>
/// <param name="root">Absolute path of the project's folder.</param>
/// <param name="release"><c>--openclaw</c>; null where the project's files are to tell.</param>
internal sealed class ProjectSetup(Terminal terminal, string root, string? release)
{
    private const string BaselineName = ".clawlint-baseline.json";

    private readonly IFileSystem _files = terminal.Environment.Files;

    /// <summary>Writes settings, baseline and hook where they are missing.</summary>
    /// <exception cref="UsageException">There is nothing here to check.</exception>
    public void Run()
    {
        var configs = new ConfigFinder(_files).Find(root).ToList();
        if (configs.Count == 0)
            throw new UsageException($"There is no OpenClaw config in {root}.", "run clawlint init in the folder of your project");
        var settingsPath = Path.Join(root, SettingsFile.Name);
        if (_files.GetKind(settingsPath) == FileKind.Missing)
            WriteSettings(settingsPath, configs);
        else
            Say($"{SettingsFile.Name} is there already; it stays as it is.");
        AddHook();
    }

    private void WriteSettings(string path, List<string> configs)
    {
        var found = release is not null ? new FoundRelease(OpenClawRelease.Parse(release), "as --openclaw says") : FindRelease(configs);
        var known = CountFindings(configs, found);
        var members = new List<(string, string, string?)>();
        if (found is not null)
            members.Add(("openclaw", JsonText.Quote(found.Release.Name), $"The release that reads these configs, {found.Origin}."));
        if (known.Count > 0)
            members.Add(("baseline", JsonText.Quote(BaselineName), "The findings of old. New ones fail; clawlint check --baseline-update writes the file anew."));
        var text = NewSettings.Write(members);
        ProjectFile.Save(path, Encoding.UTF8.GetBytes(text));
        Say($"{SettingsFile.Name}: made for {Counted.Of(configs.Count, "config")}{(found is null ? "" : $", OpenClaw {found.Release}, {found.Origin}")}.");
        if (found is null)
            Say("Nothing here says which OpenClaw reads them: write openclaw: \"…\" into the settings, so that migrations are repaired too.");
        if (known.Count > 0)
        {
            ProjectFile.Save(Path.Join(root, BaselineName), known.Write());
            Say($"{BaselineName}: {Counted.Of(known.Count, "known finding")} in {Counted.Of(known.Files.Count, "file")}; from now on only new ones fail.");
        }
    }

    /// <summary>What the project pins, nearest to its configs; else the newest release that wrote one of them.</summary>
    private FoundRelease? FindRelease(List<string> configs)
    {
        var pins = new ReleasePinFinder(_files);
        if (configs.Select(config => pins.Find(Path.GetDirectoryName(config)!)).FirstOrDefault(static pin => pin is not null) is { } pin)
            return new(pin.Release, $"as {Path.GetRelativePath(root, pin.File)} has it");
        var stamp = configs.Select(ReadStamp).OfType<OpenClawRelease>().Max();
        return stamp is null ? null : new(stamp, "which wrote one of them last");
    }

    private OpenClawRelease? ReadStamp(string config)
    {
        try
        {
            var document = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromBytes(_files.ReadAllBytes(config))));
            return OpenClawRelease.TryParse(document.Find("meta", "lastTouchedVersion").AsString(), out var stamp) ? stamp : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The check will name the file that cannot be read.
            return null;
        }
    }

    /// <summary>What is found today, as the settings to be written will have it.</summary>
    private Baseline CountFindings(List<string> configs, FoundRelease? found)
    {
        var settings = new RunSettings(loader: null, select: null, ignore: null, failOn: null)
        {
            Known = new KnownFindings(terminal.Environment, option: null, isUpdate: false),
        };
        var checker = new FileChecker(terminal.Environment, new TargetReleases(terminal, found?.Release.Name, isIsolated: false), settings, new Surroundings(terminal.Environment, isIsolated: false, WorldOptions.None));
        var baseline = new Baseline();
        foreach (var config in configs)
        {
            var name = Path.GetRelativePath(root, config);
            var findings = checker.Check(new InputFile(config, name)).Diagnostics.Where(static finding => finding.Severity > Severity.Hint);
            baseline.Set(name.Replace(Path.DirectorySeparatorChar, '/'), findings, static _ => true);
        }

        return baseline;
    }

    private void AddHook()
    {
        var path = Path.Join(root, PreCommitFile.Name);
        if (_files.GetKind(path) != FileKind.File)
        {
            Say($"To check every commit with pre-commit, write {PreCommitFile.Name}:");
            terminal.Out.Write(PreCommitFile.Text);
            return;
        }

        var text = Encoding.UTF8.GetString(_files.ReadAllBytes(path));
        if (PreCommitFile.HasHook(text))
        {
            Say($"{PreCommitFile.Name} has the hook already.");
        }
        else if (PreCommitFile.AddHook(text) is { } withHook)
        {
            ProjectFile.Save(path, Encoding.UTF8.GetBytes(withHook));
            Say($"{PreCommitFile.Name}: clawlint added.");
        }
        else
        {
            Say($"{PreCommitFile.Name} is not written as expected. Add this to its repos yourself:");
            terminal.Out.Write(PreCommitFile.Text);
        }
    }

    private void Say(string text) => terminal.Out.WriteLine(TerminalText.Escape(text));
}
