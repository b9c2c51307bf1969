using System.Globalization;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Migrations;
using Clawlint.Releases;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features;

/// <summary>What can be done about findings. Offering is cheap; the changes are computed when the user picks one.</summary>
/// <param name="applier">Applies fixes together.</param>
/// <param name="edits">Writes changes as the client takes them.</param>
/// <param name="progress">Tells the client where fixes take long.</param>
/// <param name="pageOf">The URI of a rule's page.</param>
/// <param name="checkFor">Checks a document against a release.</param>
public sealed class CodeActions(
    FixApplier applier, WorkspaceEdits edits, WorkProgress progress, Func<RuleDescriptor, string?> pageOf, Func<CheckedDocument, string, CheckedDocument?> checkFor)
{
    /// <summary>The kind of an action that cures one finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of the action that applies every safe fix, as an editor asks for it on save.</summary>
    public const string FixAll = "source.fixAll.clawlint";

    /// <summary>The kind of the actions that make a config fit a release.</summary>
    public const string Migrate = "source.migrate.clawlint";

    private const string One = "fix";
    private const string Rule = "fixRule";
    private const string All = "fixAll";
    private const string Suppress = "suppress";
    private const string ToRelease = "migrate";

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
        if (IsWanted(parameters.Context, Migrate))
            actions.AddRange(ReleasesToFit(document).Select(release => new CodeAction($"Migrate to OpenClaw {release}", Migrate, Data: DataOf(document, ToRelease, release.Name))));
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
        if (data.Action == One)
            return ResolveFix(document, action, data.Argument ?? "");
        var edit = data.Action switch
        {
            Suppress => SuppressionOf(document, data.Argument),
            ToRelease => EditOfMigration(document, data.Argument ?? ""),
            Rule => EditOf(document, FixOptions.Safe with { Select = rule => rule.Code == data.Argument }),
            _ => EditOf(document, FixOptions.Safe with { Select = rule => document.Findings.Any(finding => finding.Rule == rule) }),
        };
        return edit is null ? null : action with { Edit = edit };
    }

    /// <summary>The changes that make a document fit a release; null where nothing has to change.</summary>
    /// <exception cref="RequestException">There is no such release, or the client cannot make the changes.</exception>
    public WorkspaceEdit? EditOfMigration(CheckedDocument document, string release) =>
        checkFor(document, release) is { } fitted ? EditOf(fitted, MigrationOptions.Create(isUnsafe: false)) : null;

    /// <summary>The fix that a finding of a document offers under an id.</summary>
    /// <exception cref="RequestException">No finding offers it.</exception>
    internal static CodeFix FindFix(CheckedDocument document, string fixId) =>
        document.Findings.SelectMany(static finding => finding.Fixes).FirstOrDefault(fix => fix.FixId == fixId && fix.Safety != FixSafety.Manual)
        ?? throw new RequestException(ErrorCode.RequestFailed, "The finding that this fix cures is gone.");

    /// <summary>A fix with its changes; those of permissions are a command, for no change of a text says them.</summary>
    private CodeAction? ResolveFix(CheckedDocument document, CodeAction action, string fixId)
    {
        var operations = FindFix(document, fixId).ComputeOperations();
        var edit = edits.Of(document, operations);
        var command = operations.Any(static operation => operation is ChmodOperation)
            ? new CodeActionCommand(action.Title, Commands.ChangeMode, [document.Document.Uri, fixId])
            : null;
        return edit is null && command is null ? null : action with { Edit = edit, Command = command };
    }

    /// <summary>The releases that a user may want next: the one that refuses the config, and the newest.</summary>
    private static IEnumerable<OpenClawRelease> ReleasesToFit(CheckedDocument document)
    {
        var target = document.Analysis.Target.Release;
        if (document.Analysis.Input.SettingsFile is not null)
            yield break;
        if (document.Config.Accepted == false)
            yield return target;
        if (target < BundledReleases.Newest)
            yield return BundledReleases.Newest;
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

    private void AddSuppressions(CheckedDocument document, TextSpan place, List<CodeAction> actions)
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
    private WorkspaceEdit? SuppressionOf(CheckedDocument document, string? argument)
    {
        var finding = document.Findings.FirstOrDefault(finding => ArgumentOf(finding) == argument);
        return finding is null ? null : edits.Of(document, EditOperation.FromEdits(document.Tree, SuppressionWriter.Plan(document.Tree, [finding], ReasonToWrite).Edits));
    }

    private static string ArgumentOf(Diagnostic finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Code} {finding.Location.Span.Start}");

    private CodeAction OfFix(CheckedDocument document, Diagnostic finding, CodeFix fix) => new(
        fix.Safety == FixSafety.Safe ? fix.Title : $"{fix.Title} (unsafe: look at the result)",
        QuickFix,
        [Findings.Convert(document, finding, pageOf)],
        IsPreferred: fix.Safety == FixSafety.Safe && ReferenceEquals(fix, finding.Fixes.First(static first => first.Safety != FixSafety.Manual)) ? true : null,
        Data: DataOf(document, One, fix.FixId));

    private WorkspaceEdit? EditOf(CheckedDocument document, FixOptions options) =>
        edits.Of(document, progress.During("Working out the fixes", () => applier.Apply(document.Analysis.Input, options)));
}
