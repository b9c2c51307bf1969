using System.Collections.Concurrent;
using Clawlint.Config.Variables;
using Clawlint.Releases;

namespace Clawlint.Environments;

/// <summary>The environment variables that a release does not take from where anyone may write. The names are data: <c>schema/blocked-variables.txt</c>.</summary>
public static class BlockedVariables
{
    private const string Config = "config";

    private static readonly Lazy<Line[]> Lines = new(static () =>
        [.. FactLines.ReadWords("blocked-variables.txt").Select(static words => new Line(words[0], OpenClawRelease.Parse(words[1]), words[2]))]);

    // The releases that block more than the one before, the oldest first; releases between two of them share a filter.
    private static readonly Lazy<OpenClawRelease[]> Steps = new(static () => [.. Lines.Value.Select(static line => line.From).Distinct().Order()]);
    private static readonly ConcurrentDictionary<(bool InConfig, int Step), VariableFilter> Filters = new();

    /// <summary>Those that a config's own <c>env</c> cannot set.</summary>
    public static VariableFilter InConfig(OpenClawRelease release) => FilterAt(release, inConfig: true);

    /// <summary>Those that are dropped from the <c>.env</c> of the working directory, which belongs to whatever project one stands in.</summary>
    public static VariableFilter InWorkingDirectory(OpenClawRelease release) => FilterAt(release, inConfig: false);

    private static VariableFilter FilterAt(OpenClawRelease release, bool inConfig)
    {
        int step = Array.FindLastIndex(Steps.Value, step => step <= release);
        return step < 0 ? VariableFilter.None : Filters.GetOrAdd((inConfig, step), static key => Create(Steps.Value[key.Step], key.InConfig));
    }

    private static VariableFilter Create(OpenClawRelease release, bool inConfig)
    {
        var lines = Array.FindAll(Lines.Value, line => line.From <= release);
        if (inConfig)
        {
            return new(lines.Where(static line => line.Source == Config).Select(static line => line.Pattern));
        }

        return Array.Exists(lines, static line => line.Source != Config) ? new(lines.Select(static line => line.Pattern)) : VariableFilter.None;
    }

    private sealed record Line(string Source, OpenClawRelease From, string Pattern);
}
