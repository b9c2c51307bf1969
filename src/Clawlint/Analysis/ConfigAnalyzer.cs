using Clawlint.Rules;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Analysis;

/// <summary>Checks configs with a set of rules. Pure: reads no file, clock, console or environment. Safe to share between threads.</summary>
public sealed class ConfigAnalyzer
{
    /// <summary>Makes an analyser of some rules; what they subscribe to is gathered once.</summary>
    public ConfigAnalyzer(IEnumerable<Rule> rules) => Rules = [.. rules];

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Checks one config. Never throws for what the text holds.</summary>
    public ConfigAnalysis Analyze(SyntaxTree tree, TargetRelease target) => throw new NotImplementedException();
}
