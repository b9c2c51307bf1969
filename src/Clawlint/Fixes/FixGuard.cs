using System.Text;
using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Secrets;
using Clawlint.Syntax;

namespace Clawlint.Fixes;

/// <summary>Looks at the result of fixes before it is taken: it must not be worse than what was there.</summary>
internal static class FixGuard
{
    /// <summary>The first objection to a result; null where there is none.</summary>
    /// <param name="before">The findings before the fixes.</param>
    /// <param name="after">The findings after them.</param>
    /// <param name="fix">The fixes.</param>
    public static FixObjection? Check(ConfigAnalysis before, ConfigAnalysis after, CombinedFix fix) =>
        CheckTemplates(before, fix)
        ?? CheckSyntax(before, after)
        ?? CheckNames(before, after)
        ?? CheckVerdict(before, after)
        ?? CheckSecrets(before, after, fix)
        ?? CheckErrors(before, after, fix);

    private static FixObjection? CheckTemplates(ConfigAnalysis before, CombinedFix fix)
    {
        var tree = before.Document.Tree;
        if (!tree.Diagnostics.Any(mistake => mistake.Kind == SyntaxErrorKind.TemplateMarkers))
            return null;
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if (node.Kind != SyntaxKind.Opaque)
                continue;
            var member = node.Parent is { IsMissing: false, Kind: SyntaxKind.Member } parent ? parent.Span : node.Span;
            if (fix.IsRecoded || fix.Edits.Any(edit => edit.Span.Overlaps(member) || (edit.Span.IsEmpty && member.Contains(edit.Span.Start) && edit.Span.Start > member.Start)))
                return new FixObjection(LeftOutReason.TouchesTemplate, "It would change a member that a template fills in.");
        }

        return null;
    }

    private static FixObjection? CheckSyntax(ConfigAnalysis before, ConfigAnalysis after)
    {
        var isWorse = CountMistakes(after) > CountMistakes(before);
        return isWorse ? new FixObjection(LeftOutReason.NoLongerParses, "Its result would hold more syntax mistakes than the text has now.") : null;
    }

    // Two fixes that make the same object, each for itself: of two members of one name the first would have no effect.
    private static FixObjection? CheckNames(ConfigAnalysis before, ConfigAnalysis after) =>
        CountMistakes(before) == CountMistakes(after) && after.Document.ReplacedMembers.Length > before.Document.ReplacedMembers.Length
            ? new FixObjection(LeftOutReason.BringsError, "It would write a key twice, and one of the two would have no effect.")
            : null;

    private static int CountMistakes(ConfigAnalysis analysis) => analysis.Document.Trees.Sum(static tree => tree.Diagnostics.Count(static mistake => mistake.PreventsLoading));

    private static FixObjection? CheckVerdict(ConfigAnalysis before, ConfigAnalysis after)
    {
        var release = after.Target.Release.Name;
        if (before.Accepted == true && after.Accepted == false)
            return new FixObjection(LeftOutReason.NoLongerAccepted, $"OpenClaw {release} accepts the file as it is and would reject it afterwards.");
        return before.Starts == true && after.Starts == false
            ? new FixObjection(LeftOutReason.NoLongerStarts, $"The gateway of OpenClaw {release} starts with the file as it is and would not start afterwards.")
            : null;
    }

    // A credential may move, be written with other quotes or go into another file; it must not vanish.
    private static FixObjection? CheckSecrets(ConfigAnalysis before, ConfigAnalysis after, CombinedFix fix)
    {
        if (fix.KeepsTexts)
            return null;
        var secrets = new SecretNodes();
        HashSet<string>? values = null;
        string? text = null;
        for (var i = 0; i < before.Document.NodeCount; i++)
        {
            var node = before.Document.GetNode(i);
            if (node.Kind is not (ConfigKind.String or ConfigKind.Number) || !secrets.Contains(node.Syntax))
                continue;
            var value = ValueOf(node);
            values ??= AllValues(after.Document);
            if (values.Contains(value))
                continue;
            text ??= AllText(after, fix);
            if (!text.Contains(value, StringComparison.Ordinal))
                return new FixObjection(LeftOutReason.LosesSecret, $"The credential at {SecretMask.Mask(node.Path)} would be lost. Move it by hand first.");
        }

        return null;
    }

    // White space around a credential is no part of it.
    private static string ValueOf(ConfigNode node) => (node.AsString() ?? node.Syntax.Text).Trim();

    private static HashSet<string> AllValues(ConfigDocument document)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.NodeCount; i++)
        {
            var node = document.GetNode(i);
            if (node.Kind is ConfigKind.String or ConfigKind.Number)
                values.Add(ValueOf(node));
        }

        return values;
    }

    private static string AllText(ConfigAnalysis after, CombinedFix fix)
    {
        var text = new StringBuilder();
        foreach (var tree in after.Document.Trees)
            text.Append(tree.Text.GetString(new TextSpan(0, tree.Text.Length))).Append('\n');
        foreach (var file in fix.Included)
            text.Append(Encoding.UTF8.GetString(file.Text.WithEdits(file.Edits).Bytes)).Append('\n');
        foreach (var operation in fix.FileOperations)
            text.Append((operation as CreateOperation)?.Content).Append('\n');
        return text.ToString();
    }

    // While a text does not parse, its errors hide others; repairing it brings those to light and is not their cause.
    private static FixObjection? CheckErrors(ConfigAnalysis before, ConfigAnalysis after, CombinedFix fix)
    {
        var isRepair = CountMistakes(after) < CountMistakes(before);
        if (isRepair || fix.IsRecoded)
            return null;
        var known = before.Diagnostics.Where(IsError).CountBy(Identity).ToDictionary();
        foreach (var finding in after.Diagnostics.Where(IsError))
        {
            var identity = Identity(finding);
            if (known.TryGetValue(identity, out var count) && count > 0)
                known[identity] = count - 1;
            else if (!LiesInWrittenText(finding, after, fix) && !fix.MovedTo.Any(path => IsRelated(path, finding.Location.ConfigPath)))
                return new FixObjection(LeftOutReason.BringsError, $"It would bring a new error elsewhere: {Describe(finding)}.");
        }

        return null;
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static (string Code, string Path) Identity(Diagnostic finding) => (finding.Rule.Code, finding.Location.ConfigPath);

    // What was moved takes its errors along, and brings those of the object that it completes.
    private static bool IsRelated(string moved, string path) => ConfigPath.IsAtOrBelow(path, moved) || (path.Length > 0 && ConfigPath.IsAtOrBelow(moved, path));

    private static bool LiesInWrittenText(Diagnostic finding, ConfigAnalysis after, CombinedFix fix)
    {
        var edits = finding.Location.Text.Path == after.Document.Tree.Text.Path
            ? fix.Edits
            : fix.Included.FirstOrDefault(file => file.Text.Path == finding.Location.Text.Path)?.Edits ?? [];
        var shift = 0;
        foreach (var edit in edits)
        {
            var written = new TextSpan(edit.Span.Start + shift, Encoding.UTF8.GetByteCount(edit.NewText));
            if (!written.IsEmpty && written.Touches(finding.Location.Span))
                return true;
            shift += written.Length - edit.Span.Length;
        }

        return false;
    }

    private static string Describe(Diagnostic finding)
    {
        var path = finding.Location.ConfigPath;
        return $"{finding.Rule.Code} {finding.Rule.Name}" + (path.Length > 0 ? " at " + SecretMask.Mask(path) : "");
    }
}
