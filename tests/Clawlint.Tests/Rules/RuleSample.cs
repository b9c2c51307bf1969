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

    /// <summary>The sample's files as they lie beside its config, and the environment that its <c>.env</c> makes, or that of the process, written as a file <c>environment</c>; with <c>isolated</c> an empty one.</summary>
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
                Environment = ReadVariables("environment", EnvironmentSource.Process) ?? ReadVariables(".env", EnvironmentSource.StateFile)
                    ?? (First.Has("isolated") ? EnvironmentVariables.Empty : EnvironmentVariables.Unknown),
            };
        }
    }

    /// <summary>What is to be checked: a text in the place of the sample's first file.</summary>
    public AnalysisInput ToInput(SourceText text)
    {
        var settings = ReadSettings();
        return new(SyntaxTree.Parse(text), Target)
        {
            Sources = Sources,
            Settings = settings,
            SettingsFile = settings.File?.Tree.Text.Path == text.Path ? settings.File : null,
        };
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

    private EnvironmentVariables? ReadVariables(string fileName, EnvironmentSource source) =>
        Files.Find(file => file.Name == fileName) is { } file ? EnvironmentVariables.Empty.With(DotEnvFile.Parse(file.ToSourceText()).Variables, source) : null;

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
