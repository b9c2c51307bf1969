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

    /// <summary>True for a finding of that rule at that path, wherever the path now lies; or of one that knows more of it than what the schema says.</summary>
    public bool IsLike(Diagnostic finding) => finding.Location.ConfigPath == ConfigPath && (finding.Rule.Code == Code || IsSucceededBy(finding.Rule));

    /// <summary>True for the very finding, or for one of a rule that has come to speak in its place.</summary>
    public bool IsMetBy(Diagnostic finding) => IsLike(finding) && (IsSucceededBy(finding.Rule) || FindingText.DescribePlace(finding) == Text);

    private bool IsSucceededBy(RuleDescriptor rule) =>
        Code.StartsWith("CL1", StringComparison.Ordinal) && rule.Category is RuleCategory.Placement or RuleCategory.Migration;

    [GeneratedRegex(@"^CL\d{4}( (?<place>\S+:\d+:\d+-\d+:\d+))?( (?<path>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
