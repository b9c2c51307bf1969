using System.Collections.Immutable;
using System.Globalization;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>What can be done about findings. Offering is cheap; the changes are computed when the user picks one.</summary>
/// <param name="applier">Applies fixes together.</param>
/// <param name="pageOf">The URI of a rule's page.</param>
public sealed class CodeActions(FixApplier applier, Func<RuleDescriptor, string?> pageOf)
{
    /// <summary>The kind of an action that cures one finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of the action that applies every safe fix, as an editor asks for it on save.</summary>
    public const string FixAll = "source.fixAll.clawlint";

    private const string One = "fix";
    private const string Rule = "fixRule";
    private const string All = "fixAll";
    private const string Suppress = "suppress";

    // A reason is wanted; the user puts it in the place of this.
    private const string ReasonToWrite = "say why";

    /// <summary>The actions at a place.</summary>
    public IReadOnlyList<CodeAction> Find(CheckedDocument document, CodeActionParams parameters)
    {
        var actions = new List<CodeAction>();
        if (IsWanted(parameters.Context, QuickFix))
        {
            AddQuickFixes(document, document.Map.ToSpan(parameters.Range), actions);
            AddSuppressions(document, document.Map.ToSpan(parameters.Range), actions);
        }

        if (IsWanted(parameters.Context, FixAll) && document.Findings.Any(HasSafeFix))
            actions.Add(new CodeAction("Apply all safe fixes", FixAll, Data: DataOf(document, All, null)));
        return actions;
    }

    /// <summary>An action with its changes.</summary>
    /// <exception cref="RequestException">The document has changed since the action was offered, or the fix turns out not to be possible.</exception>
    public CodeAction Resolve(CheckedDocument document, CodeAction action) =>
        TryResolve(document, action) ?? throw new RequestException(ErrorCode.RequestFailed, "There is nothing that this fix could change.");

    /// <summary>An action with its changes; null where it changes nothing.</summary>
    /// <exception cref="RequestException">The document has changed since the action was offered.</exception>
    public CodeAction? TryResolve(CheckedDocument document, CodeAction action)
    {
        if (action.Data is not { } data || data.Version != document.Document.Version)
            throw new RequestException(ErrorCode.ContentModified, "The document has changed; ask for the fixes again.");
        var edit = data.Action switch
        {
            One => EditOf(document, FindFix(document, data.Argument ?? "").ComputeOperations()),
            Suppress => SuppressionOf(document, data.Argument),
            Rule => EditOf(document, FixOptions.Safe with { Select = rule => rule.Code == data.Argument }),
            _ => EditOf(document, FixOptions.Safe with { Select = rule => document.Findings.Any(finding => finding.Rule == rule) }),
        };
        return edit is null ? null : action with { Edit = edit };
    }

    /// <summary>A kind is asked for by its name or by the beginning of it.</summary>
    private static bool IsWanted(CodeActionContext context, string kind) =>
        context.Only is not { } only || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private static bool HasSafeFix(Diagnostic finding) => finding.Fixes.Any(static fix => fix.Safety == FixSafety.Safe);

    private static CodeActionData DataOf(CheckedDocument document, string action, string? argument) => new(document.Document.Uri, document.Document.Version, action, argument);

    private void AddQuickFixes(CheckedDocument document, TextSpan place, List<CodeAction> actions)
    {
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in FindingsAt(document, place))
        {
            foreach (var fix in finding.Fixes.Where(fix => fix.Safety != FixSafety.Manual && offered.Add(fix.FixId)))
                actions.Add(OfFix(document, finding, fix));
            var alike = document.Findings.Count(other => other.Rule == finding.Rule && HasSafeFix(other));
            if (alike > 1 && HasSafeFix(finding) && offered.Add(finding.Rule.Code))
                actions.Add(new CodeAction($"Fix all {alike} of {finding.Rule.Name}", QuickFix, Data: DataOf(document, Rule, finding.Rule.Code)));
        }
    }

    private static IEnumerable<Diagnostic> FindingsAt(CheckedDocument document, TextSpan place) =>
        document.Findings.Where(finding => ReferenceEquals(finding.Location.Text, document.Tree.Text) && finding.Location.Span.Touches(place));

    private static void AddSuppressions(CheckedDocument document, TextSpan place, List<CodeAction> actions)
    {
        foreach (var finding in FindingsAt(document, place).DistinctBy(static finding => finding.Rule))
        {
            if (SuppressionOf(document, ArgumentOf(finding)) is not null)
                actions.Add(new CodeAction($"Suppress {finding.Rule.Name} for this line", QuickFix, Data: DataOf(document, Suppress, ArgumentOf(finding))));
        }
    }

    /// <summary>The comment above the line of a finding; null where none can stand there: strict JSON has no comments.</summary>
    /// <param name="document">The config.</param>
    /// <param name="argument">The rule's code, a space, and the offset of the finding.</param>
    private static WorkspaceEdit? SuppressionOf(CheckedDocument document, string? argument)
    {
        var finding = document.Findings.FirstOrDefault(finding => ArgumentOf(finding) == argument);
        return finding is null ? null : EditOf(document, EditOperation.FromEdits(document.Tree, SuppressionWriter.Plan(document.Tree, [finding], ReasonToWrite).Edits));
    }

    private static string ArgumentOf(Diagnostic finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Code} {finding.Location.Span.Start}");

    private CodeAction OfFix(CheckedDocument document, Diagnostic finding, CodeFix fix) => new(
        fix.Safety == FixSafety.Safe ? fix.Title : $"{fix.Title} (unsafe: look at the result)",
        QuickFix,
        [Findings.Convert(document, finding, pageOf)],
        IsPreferred: fix.Safety == FixSafety.Safe && ReferenceEquals(fix, finding.Fixes.First(static first => first.Safety != FixSafety.Manual)) ? true : null,
        Data: DataOf(document, One, fix.FixId));

    private static CodeFix FindFix(CheckedDocument document, string fixId) =>
        document.Findings.SelectMany(static finding => finding.Fixes).FirstOrDefault(fix => fix.FixId == fixId && fix.Safety != FixSafety.Manual)
        ?? throw new RequestException(ErrorCode.RequestFailed, "The finding that this fix cures is gone.");

    private WorkspaceEdit? EditOf(CheckedDocument document, FixOptions options)
    {
        var result = applier.Apply(document.Analysis.Input, options);
        return EditOf(document, [.. EditOperation.FromEdits(document.Tree, result.Edits), .. result.FileOperations]);
    }

    /// <summary>The changes as the client makes them; null where there are none.</summary>
    private static WorkspaceEdit? EditOf(CheckedDocument document, ImmutableArray<FixOperation> operations)
    {
        var edits = new List<DocumentEdit>();
        foreach (var file in operations.OfType<EditOperation>().GroupBy(static edit => edit.Path, StringComparer.Ordinal))
        {
            if (document.Values.Trees.FirstOrDefault(tree => tree.Text.Path == file.Key) is not { } tree)
                continue;
            var map = document.MapOf(tree.Text);
            var isOwn = ReferenceEquals(tree, document.Tree);
            edits.Add(new DocumentEdit(
                new DocumentIdentifier(document.UriOf(tree.Text), isOwn ? document.Document.Version : null),
                [.. file.Select(edit => new ProtocolTextEdit(map.ToRange(edit.Edit.Span), edit.Edit.NewText))]));
        }

        return edits.Count == 0 ? null : new WorkspaceEdit(DocumentChanges: edits);
    }
}
