using Clawlint.Diagnostics;
using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>Finds rules by what people call them.</summary>
internal static class RuleLookup
{
    /// <summary>The rule with a code or name.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public static RuleDescriptor Find(string word) => RuleNames.Find(word) ?? throw Unknown(word, []);

    /// <summary>Says that nothing is called so, and what may be meant.</summary>
    public static UsageException Unknown(string word, IEnumerable<string> furtherNames)
    {
        var names = RuleRegistry.All.SelectMany(rule => (string[])[rule.Descriptor.Name, rule.Descriptor.Code]).Concat(furtherNames);
        var advice = NearestWord.OrBeginningWith(word, names) is { } near ? $"did you mean {near}?" : "clawlint rules lists all rules";
        return new UsageException($"There is no rule called {word}.", advice);
    }
}
