using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>Finds rules by what people call them.</summary>
internal static class RuleLookup
{
    /// <summary>The rule with a code or name.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public static RuleDescriptor Find(string word) =>
        RuleRegistry.All.Select(rule => rule.Descriptor).FirstOrDefault(rule => IsCalled(rule, word)) ?? throw Unknown(word, []);

    /// <summary>Whether a rule has a code or name.</summary>
    public static bool IsCalled(RuleDescriptor rule, string word) =>
        rule.Code.Equals(word, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says that nothing is called so, and what may be meant.</summary>
    public static UsageException Unknown(string word, IEnumerable<string> furtherNames)
    {
        var names = RuleRegistry.All.SelectMany(rule => (string[])[rule.Descriptor.Name, rule.Descriptor.Code]).Concat(furtherNames);
        var advice = Nearest.Find(word, names) is { } near ? $"did you mean {near}?" : "clawlint rules lists all rules";
        return new UsageException($"There is no rule called {word}.", advice);
    }
}
