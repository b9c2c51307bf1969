using Clawlint.Diagnostics;

namespace Clawlint.Tests.Rules;

/// <summary>How a page's <c>findings</c> fence shows a finding.</summary>
internal static class FindingText
{
    /// <summary>What is found, and where: <c>CODE file:line:column-line:column configPath</c>.</summary>
    public static string DescribePlace(Diagnostic finding)
    {
        var (text, span, path, _) = finding.Location;
        string place = $"{finding.Rule.Code} {text.Path}:{text.GetPosition(span.Start)}-{text.GetPosition(span.End)}";
        return path.Length == 0 ? place : $"{place} {path}";
    }

    /// <summary>The same with the message.</summary>
    public static string Describe(Diagnostic finding) => $"{DescribePlace(finding)} {finding.Message}";
}
