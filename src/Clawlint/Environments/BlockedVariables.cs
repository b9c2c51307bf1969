using Clawlint.Config.Variables;
using Clawlint.Releases;

namespace Clawlint.Environments;

/// <summary>The environment variables that a release does not take from where anyone may write. The names are data: <c>schema/blocked-variables.txt</c>.</summary>
public static class BlockedVariables
{
    private const string Config = "config";

    private static readonly Lazy<Line[]> Lines = new(static () =>
        [.. FactLines.Read("blocked-variables.txt").Select(static words => new Line(words[0], OpenClawRelease.Parse(words[1]), words[2]))]);

    /// <summary>Those that a config's own <c>env</c> cannot set.</summary>
    public static VariableFilter InConfig(OpenClawRelease release) =>
        new(Lines.Value.Where(line => line.Source == Config && line.From <= release).Select(static line => line.Pattern));

    /// <summary>Those that are dropped from the <c>.env</c> of the working directory, which belongs to whatever project one stands in.</summary>
    public static VariableFilter InWorkingDirectory(OpenClawRelease release) => Lines.Value.Any(line => line.Source != Config && line.From <= release)
        ? new(Lines.Value.Where(line => line.From <= release).Select(static line => line.Pattern))
        : VariableFilter.None;

    private sealed record Line(string Source, OpenClawRelease From, string Pattern);
}
