using System.Text;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Tests.Support;
using Clawlint.Config.Variables;
using Clawlint.Environments;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Tests.Rules;

/// <summary>A sample of a rule's page: the files, what must be found in them, and what the fixes make of them.</summary>
internal sealed record RuleSample(string RuleName, Fence First)
{
    public List<SampleFile> Files { get; } = [];

    public bool IsGood => First.Has("good");

    public Fence? Findings { get; private set; }

    /// <summary>What the safe fixes make of the files; empty where they change nothing.</summary>
    public List<Fence> Fixed { get; } = [];

    /// <summary>What the safe and the unsafe fixes make of them; empty where the page does not show it.</summary>
    public List<Fence> FixedUnsafe { get; } = [];

    public TargetRelease Target => new(First["openclaw"] is { } name ? OpenClawRelease.Parse(name) : BundledReleases.Newest, TargetReleaseSource.Option);

    /// <summary>The sample's files as they lie beside its config; with <c>isolated</c> an empty environment.</summary>
    public ConfigSources Sources
    {
        get
        {
            var files = new MemoryFileSystem();
            foreach (var file in Files)
            {
                files.Add(file.Name, file.Content);
            }

            return new ConfigSources
            {
                Path = MemoryFileSystem.FullPath(Files[0].Name),
                Files = files,
                Environment = First.Has("isolated") ? EnvironmentVariables.Empty : EnvironmentVariables.Unknown,
            };
        }
    }

    /// <summary>What is to be checked: a text in the place of the sample's first file.</summary>
    public AnalysisInput ToInput(SourceText text)
    {
        var settings = ReadSettings();
        var input = new AnalysisInput(SyntaxTree.Parse(text), Target)
        {
            Sources = Sources,
            Settings = settings,
            SettingsFile = settings.File?.Tree.Text.Path == text.Path ? settings.File : null,
        };
        return First.Has("isolated") ? input : input.In(World);
    }

    /// <summary>
    /// What lies around the sample's config: its files. With a file <c>environment</c>, which holds the variables of the process, the whole machine counts:
    /// <c>home/</c> is the user's home, <c>work/</c> the working directory.
    /// </summary>
    private ConfigWorld World
    {
        get
        {
            var process = Files.Find(static file => file.Name == "environment") is { } file
                ? EnvironmentVariables.Empty.With(DotEnvFile.Parse(file.ToSourceText()).Variables, EnvironmentSource.Process)
                : null;
            var scope = new WorldScope(Path.GetFullPath(Files[0].Name, SampleFolder.Path))
            {
                Root = process is null ? SampleFolder.Path : null,
                Process = process,
                Home = process is null ? null : Path.Join(SampleFolder.Path, "home"),
                WorkingFolder = process is null ? null : Path.Join(SampleFolder.Path, "work"),
            };
            return new(scope, new WorldFiles(new SampleFolder(Files), static path => Path.GetRelativePath(SampleFolder.Path, path)));
        }
    }

    /// <summary>The files by their names, byte for byte a character.</summary>
    public SortedDictionary<string, string> Contents
    {
        get
        {
            var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in Files)
            {
                contents.Add(file.Name, Encoding.Latin1.GetString(file.Content));
            }

            return contents;
        }
    }

    /// <summary>The file that a <c>fixed</c> fence shows.</summary>
    public string FileOf(Fence fence) => fence["file"] ?? Files[0].Name;

    /// <summary>The sample with other contents of its files.</summary>
    public RuleSample With(SortedDictionary<string, string> contents)
    {
        var changed = new RuleSample(RuleName, First);
        changed.Files.AddRange(contents.OrderBy(file => file.Key == Files[0].Name ? 0 : 1).Select(static file => new SampleFile(file.Key, Encoding.Latin1.GetBytes(file.Value))));
        return changed;
    }

    /// <summary>What the sample's <c>.clawlint.json5</c> says for its first file.</summary>
    private ProjectSettings ReadSettings() =>
        new SettingsLoader(new SampleFolder(Files), SampleFolder.Path).For(Path.Join(SampleFolder.Path, Files[0].Name));

    /// <summary>A page runs its own rule, the syntax rules, and those that the sample lists.</summary>
    public IEnumerable<Rule> Rules
    {
        get
        {
            string[] named = [RuleName, .. First["rules"]?.Split(',') ?? []];
            return RuleRegistry.All.Where(rule => rule.Descriptor.Category == Diagnostics.RuleCategory.Syntax || named.Contains(rule.Descriptor.Name));
        }
    }

    /// <summary>The samples of a page. Fences that are neither good nor bad nor belong to such a one are mere illustration.</summary>
    public static IEnumerable<RuleSample> ReadAll(string ruleName, string markdown)
    {
        RuleSample? sample = null;
        foreach (var fence in Fence.ReadAll(markdown))
        {
            if (fence.Has("good") || fence.Has("bad"))
            {
                bool isFurtherFile = sample is { Findings: null } && sample.IsGood == fence.Has("good") && sample.First["file"] is not null
                    && fence["file"] is { } name && sample.Files.TrueForAll(file => file.Name != name);
                if (!isFurtherFile)
                {
                    if (sample is not null)
                    {
                        yield return sample;
                    }

                    sample = new RuleSample(ruleName, fence);
                }

                sample!.Files.Add(SampleFile.FromFence(fence, ruleName));
            }
            else if (sample is not null)
            {
                sample.AddExpectation(fence);
            }
        }

        if (sample is not null)
        {
            yield return sample;
        }
    }

    private void AddExpectation(Fence fence)
    {
        if (fence.Has("findings"))
        {
            Findings = fence;
        }
        else if (fence.Has("fixed"))
        {
            (fence.Has("unsafe") ? FixedUnsafe : Fixed).Add(fence);
        }
    }
}
