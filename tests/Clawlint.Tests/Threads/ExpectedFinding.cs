using System.Text.RegularExpressions;
using Clawlint.Diagnostics;
using Clawlint.Rules;

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

    /// <summary>True for a finding of that rule at that path, wherever the path now lies.</summary>
    public bool IsLike(Diagnostic finding) => finding.Rule.Code == Code && finding.Location.ConfigPath == ConfigPath;

    [GeneratedRegex(@"^CL\d{4}( (?<place>\S+:\d+:\d+-\d+:\d+))?( (?<path>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
