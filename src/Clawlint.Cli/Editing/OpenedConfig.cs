using Clawlint.Analysis;
using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Files;
using Clawlint.Syntax;

namespace Clawlint.Cli.Editing;

/// <summary>A config that was read, and what it is checked with.</summary>
/// <param name="Input">The config.</param>
/// <param name="File">The file as it was read; null for standard input.</param>
/// <param name="Target">The release that it is checked against.</param>
/// <param name="Analysis">Its text and what lies around it.</param>
internal sealed record OpenedConfig(InputFile Input, ConfigFile? File, TargetChoice Target, AnalysisInput Analysis)
{
    /// <summary>Reads a config's bytes; no file comes with those of standard input.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static (ConfigFile? File, SourceText Text) Read(InputFile input, IConsoleEnvironment environment)
    {
        if (input.IsStandardInput)
            return (null, SourceText.FromBytes(StandardInput.ReadAll(environment), input.Name));
        var read = ConfigFileReader.Read(input.FullPath);
        if (!read.Succeeded)
            throw new UsageException(read.Failure.Message);
        var text = SourceText.FromBytes(read.File.Text.Memory, input.Name);
        return (read.File with { Path = input.Name, Text = text }, text);
    }
}
