using System.Text.RegularExpressions;
using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Tests.Rules;

namespace Clawlint.Tests.Threads;

/// <summary>
/// A line of a thread's <c>findings</c> fence: <c>CODE file:line:column-line:column configPath</c>. The message stands on the rule's page.
/// </summary>
/// <param name="Text">The line; while it is written the place may be left out.</param>
internal sealed partial record ExpectedFinding(string Text)
{
    public string Code => Text.Split(' ')[0];

    public string RuleName => RuleRegistry.All.Single(rule => rule.Descriptor.Code == Code).Descriptor.Name;

    public string Place => Line().Match(Text).Groups["place"].Value;

    public string ConfigPath => Line().Match(Text).Groups["path"].Value;

    /// <summary>True for a finding of that rule at that path, wherever the path now lies; or of one that knows more of a key than that it is unknown.</summary>
    public bool IsLike(Diagnostic finding) => finding.Location.ConfigPath == ConfigPath && (finding.Rule.Code == Code
        || (Code == "CL1012" && finding.Rule.Category is RuleCategory.Placement or RuleCategory.Migration));

    /// <summary>True for such a finding at the line's place.</summary>
    public bool IsMetBy(Diagnostic finding) => IsLike(finding) && FindingText.DescribePlace(finding).EndsWith(Text[Code.Length..], StringComparison.Ordinal);

    [GeneratedRegex(@"^CL\d{4}( (?<place>\S+:\d+:\d+-\d+:\d+))?( (?<path>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
