using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Environments;
using Clawlint.Files;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Syntax;

namespace Clawlint.Tests.Verdicts;

/// <summary>Checks a recorded config as OpenClaw read it: the files in a folder, HOME empty, the environment cleared.</summary>
internal static class RecordedConfig
{
    /// <summary>Where nothing lies.</summary>
    private static readonly string AbsentPath = Path.Combine(Path.GetTempPath(), "clawlint-absent", VerdictRecord.ConfigName);

    /// <summary>The recorded OpenClaw had an empty HOME and nothing else.</summary>
    private static readonly EnvironmentVariables NoVariables =
        EnvironmentVariables.Empty.With([KeyValuePair.Create("HOME", Path.GetDirectoryName(AbsentPath)!)], EnvironmentSource.Process);

    private static readonly ConfigAnalyzer Analyzer = new(RuleRegistry.All);

    /// <summary>Releases up to this one do not read a .env beside a config that OPENCLAW_CONFIG_PATH names.</summary>
    private static readonly OpenClawRelease LastWithoutFileBeside = OpenClawRelease.Parse("2026.3.2");

    public static ConfigAnalysis Analyze(VerdictRecord record) =>
        record.Files.Count == 1 && record.Links.IsEmpty && !Includes(record.Files[VerdictRecord.ConfigName])
            ? Analyze(record.Files[VerdictRecord.ConfigName], record.Release)
            : AnalyzeInFolder(record);

    public static ConfigAnalysis Analyze(byte[] config, string release) =>
        Analyze(config, release, new ConfigSources { Files = DiskConfigFileSystem.Instance, Environment = NoVariables, Path = AbsentPath });

    private static ConfigAnalysis Analyze(byte[] config, string release, ConfigSources sources)
    {
        var target = new TargetRelease(OpenClawRelease.Parse(release), TargetReleaseSource.Option);
        string path = sources.Path.Length == 0 ? VerdictRecord.ConfigName : sources.Path;
        return Analyzer.Analyze(new AnalysisInput(SyntaxTree.Parse(SourceText.FromBytes(config, path)), target) { Sources = sources });
    }

    private static bool Includes(byte[] config) => config.AsSpan().IndexOf("$include"u8) >= 0;

    private static ConfigAnalysis AnalyzeInFolder(VerdictRecord record)
    {
        var folder = Directory.CreateTempSubdirectory("clawlint-verdicts-");
        try
        {
            string config = Write(record, folder.CreateSubdirectory("config").FullName);
            var sources = new ConfigSources
            {
                Path = config,
                Files = DiskConfigFileSystem.Instance,
                Environment = ReadEnvironment(record),
            };
            return Analyze(record.Files[VerdictRecord.ConfigName], record.Release, sources);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(VerdictRecord record, string folder)
    {
        foreach (var (name, content) in record.Files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        foreach (var (name, target) in record.Links)
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), target);
        }

        return Path.Combine(folder, VerdictRecord.ConfigName);
    }

    private static EnvironmentVariables ReadEnvironment(VerdictRecord record)
    {
        if (!record.Files.TryGetValue(".env", out byte[]? content) || OpenClawRelease.Parse(record.Release) <= LastWithoutFileBeside)
        {
            return NoVariables;
        }

        var file = DotEnvFile.Parse(SourceText.FromBytes(content, ".env"));
        return NoVariables.With(file.Variables, EnvironmentSource.StateFile);
    }
}
