using System.Text;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Explain;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Schema;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>What is shown at a key or value: what the release expects there, which releases know it, what it holds, and the help on findings there.</summary>
public static class Hovers
{
    /// <summary>The text at an offset; null where there is nothing to say.</summary>
    public static Hover? Find(CheckedDocument document, int offset)
    {
        var node = document.Tree.FindNode(offset);
        var member = node.Kind == SyntaxKind.Member ? new MemberSyntax(node) : node.Parent.Kind == SyntaxKind.Member ? new MemberSyntax(node.Parent) : default;
        var target = !member.IsMissing ? member.Node : node;
        if (target.IsMissing || target.Kind is SyntaxKind.Object or SyntaxKind.Array)
            return null;
        var shown = node.IsKey || member.IsMissing ? node.Span : member.Value.Span;
        var text = new StringBuilder();
        AppendFindings(text, document, offset);
        if (ValueOf(document, member, node) is { IsMissing: false } value)
            AppendValue(text, document, value);
        return text.Length == 0 ? null : new Hover(new MarkupContent("markdown", text.ToString().TrimEnd()), document.Map.ToRange(shown));
    }

    private static ConfigNode ValueOf(CheckedDocument document, MemberSyntax member, SyntaxNode node) =>
        document.Values.FromSyntax(member.IsMissing ? node : member.Value.IsMissing ? member.Node : member.Value);

    private static void AppendFindings(StringBuilder text, CheckedDocument document, int offset)
    {
        foreach (var rule in document.Findings.Where(finding => IsAt(document, finding, offset)).Select(static finding => finding.Rule).Distinct())
        {
            var page = RulePage.Load(rule.Name);
            text.Append("**").Append(rule.Code).Append(' ').Append(rule.Name).Append("**: ").Append(page.Summary).Append("\n\n")
                .Append(page.GetSection("Why is this bad")).Append("\n\n---\n\n");
        }
    }

    private static bool IsAt(CheckedDocument document, Diagnostic finding, int offset) =>
        ReferenceEquals(finding.Location.Text, document.Tree.Text) && finding.Location.Span.Touches(new TextSpan(offset, 0));

    private static void AppendValue(StringBuilder text, CheckedDocument document, ConfigNode value)
    {
        var release = document.Analysis.Target.Release;
        var path = value.OpenClawPath;
        if (!ConfigPath.TryParsePattern(path, out var steps) || steps.Count == 0)
            return;
        text.Append('`').Append(value.Path).Append('`');
        if (path != value.Path)
            text.Append(", which OpenClaw ").Append(release).Append(" reads as `").Append(path).Append('`');
        text.Append("\n\n");
        if (PathDescription.Of(release, steps) is not { } description)
        {
            text.Append("No release of OpenClaw knows this key.\n");
            return;
        }

        AppendDescription(text, description);
        AppendEffective(text, document, value, description);
    }

    private static void AppendDescription(StringBuilder text, PathDescription description)
    {
        if (description.Schemas.Select(static schema => schema.Description).FirstOrDefault(static prose => prose is not null) is { } prose)
            text.Append(prose).Append("\n\n");
        text.Append(description.Current is { } current ? $"Value: {current.Text}" : Absence(description)).Append("  \n");
        if (description.Default is { } usual)
            text.Append("Default: `").Append(usual).Append("`  \n");
        if (description.Required.Count > 0)
            text.Append("Needs: ").AppendJoin(", ", description.Required.Select(static key => $"`{key}`"))
                .Append(description.Current is { Types: not SchemaTypes.Object } ? ", where it is an object  \n" : "  \n");
        text.Append("Releases: ").AppendJoin("; ", description.Periods.Select(period => PeriodText(period, description.Periods.Count))).Append("  \n");
    }

    private static string Absence(PathDescription description)
    {
        var removed = description.RemovedIn is { } release ? $" It was removed in {release}." : "";
        var instead = description.Replacement is { Length: > 0 } place ? $" Now at `{place}`." : "";
        var later = description.AddedIn is { } added ? $" It needs at least {added}." : "";
        return $"OpenClaw {description.Release} does not know it.{removed}{instead}{later}";
    }

    private static string PeriodText(PathPeriod period, int count)
    {
        var range = period.Since.Equals(period.Until) ? period.Since.Name
            : period.Until.Equals(BundledReleases.Newest) ? $"since {period.Since}"
            : $"{period.Since} to {period.Until}";
        return count == 1 ? range : $"{range}: {period.Text}";
    }

    /// <summary>What the value is in the end, where that is not what is written, and from where; never a secret.</summary>
    private static void AppendEffective(StringBuilder text, CheckedDocument document, ConfigNode value, PathDescription description)
    {
        if (description.IsSecret)
            text.Append("Secret: its value is never shown.  \n");
        if (value.IsUnresolved && value.Kind == ConfigKind.String)
            text.Append("It names a variable whose value is not known here.  \n");
        else if (value.IsSubstituted)
            text.Append("Its value comes from the environment: `").Append(new ValueMask(showSecrets: false).Show(value).Text).Append("`  \n");
        if (value.Origins.Length > 1)
            text.Append("Written by ").Append(value.Origins.Length).Append(" files that are merged.  \n");
        if (!ReferenceEquals(value.File, document.Tree))
            text.Append("Written in `").Append(value.File.Text.Path).Append("`.  \n");
    }
}
