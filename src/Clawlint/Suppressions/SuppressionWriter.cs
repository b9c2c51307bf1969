using System.Collections.Immutable;
using System.Text;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Settings;
using Clawlint.Syntax;

namespace Clawlint.Suppressions;

/// <summary>Writes suppressions: as comments above the lines where findings begin, or into the settings.</summary>
public static class SuppressionWriter
{
    /// <summary>Plans how findings of a config are suppressed.</summary>
    /// <param name="tree">The config's own text.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="reason">Why they are all right; one line.</param>
    public static SuppressionPlan Plan(SyntaxTree tree, IEnumerable<Diagnostic> findings, string reason)
    {
        var text = tree.Text;
        var mayHoldComments = tree.Parses && (!tree.IsStrictJson || text.Path.EndsWith(".json5", StringComparison.OrdinalIgnoreCase));
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var byComment = ImmutableArray.CreateBuilder<Diagnostic>();
        var bySettings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var line in findings.GroupBy(finding => ReferenceEquals(finding.Location.Text, text) ? text.GetPosition(finding.Location.Span.Start).Line : 0))
        {
            if (line.Key == 0 || !mayHoldComments || !CanStandAbove(tree, line.Key))
            {
                bySettings.AddRange(line);
                continue;
            }

            var rules = line.Select(static finding => finding.Rule.Name).Distinct(StringComparer.Ordinal);
            edits.Add(new TextEdit(new TextSpan(StartOf(text, line.Key), 0), WriteComment(text, line.Key, rules, reason)));
            byComment.AddRange(line);
        }

        return new SuppressionPlan(edits.ToImmutable(), byComment.ToImmutable(), bySettings.ToImmutable());
    }

    /// <summary>The edits that add suppressions to settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="settingsPath">Full path of the settings.</param>
    /// <param name="findings">The findings, each with the full path of its config.</param>
    /// <param name="reason">Why they are all right.</param>
    public static ImmutableArray<TextEdit> AddToSettings(SyntaxTree settings, string settingsPath, IEnumerable<(string Path, Diagnostic Finding)> findings, string reason)
    {
        var folder = Path.GetDirectoryName(settingsPath)!;
        var entries = findings
            .GroupBy(entry => (File: Path.GetRelativePath(folder, entry.Path).Replace(Path.DirectorySeparatorChar, '/'), entry.Finding.Location.ConfigPath), static entry => entry.Finding.Rule.Name)
            .Select(entry => WriteEntry(entry.Key.File, entry.Key.ConfigPath, entry.Distinct(StringComparer.Ordinal), reason))
            .ToList();
        var editor = new SyntaxEditor(settings);
        var member = new ObjectSyntax(settings.Root).Find("suppressions");
        if (!member.IsMissing && member.Value.Kind == SyntaxKind.Array)
            entries.ForEach(entry => editor.Append(new ArraySyntax(member.Value), entry));
        else
            editor.Insert(new ObjectSyntax(settings.Root), "suppressions", $"[{string.Join(", ", entries)}]");
        return editor.GetEdits();
    }

    /// <summary>Above a line that begins within a string or a comment nothing can be written.</summary>
    private static bool CanStandAbove(SyntaxTree tree, int line)
    {
        var start = StartOf(tree.Text, line);
        var node = tree.FindNode(start);
        var isInString = node.Kind == SyntaxKind.String && node.Span.Start < start && node.Span.End > start;
        return !isInString && !tree.GetTrivia(new TextSpan(0, tree.Text.Length)).Any(trivia => trivia.IsComment && trivia.Span.Start < start && trivia.Span.End > start);
    }

    private static int StartOf(SourceText text, int line) => text.GetOffset(new LinePosition(line, 1));

    private static string WriteComment(SourceText text, int line, IEnumerable<string> rules, string reason)
    {
        var content = text.GetString(TextSpan.FromBounds(StartOf(text, line), text.GetLineSpan(line).End));
        var indentation = content[..(content.Length - content.TrimStart(' ', '\t').Length)];
        var newLine = text.Bytes.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        return $"{indentation}// clawlint-disable-next-line {string.Join(", ", rules)} {SuppressionComment.ReasonMark} {reason}{newLine}";
    }

    private static string WriteEntry(string file, string configPath, IEnumerable<string> rules, string reason)
    {
        var names = rules.Select(JsonText.Quote).ToList();
        var entry = new StringBuilder("{ \"rules\": ").Append(names.Count == 1 ? names[0] : $"[{string.Join(", ", names)}]");
        if (configPath.Length > 0)
            entry.Append(", \"path\": ").Append(JsonText.Quote(configPath));
        return entry.Append(", \"files\": ").Append(JsonText.Quote(FileGlobs.Escape(file))).Append(", \"reason\": ").Append(JsonText.Quote(reason)).Append(" }").ToString();
    }
}
