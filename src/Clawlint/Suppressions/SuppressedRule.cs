using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>A rule as a suppression comment names it.</summary>
/// <param name="Word">The word, a code or a name.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SuppressedRule(string Word, TextSpan Span)
{
    /// <summary>The rule; null where there is none of that name.</summary>
    public RuleDescriptor? Rule { get; } = RuleNames.Find(Word);
}
