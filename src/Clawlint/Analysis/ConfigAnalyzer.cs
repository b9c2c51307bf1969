using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Releases;
using Clawlint.Rules;
using Clawlint.Rules.Security;
using Clawlint.Schema;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Analysis;

/// <summary>Checks configs with a set of rules. Pure: reads no file, clock, console or environment. Safe to share between threads.</summary>
public sealed class ConfigAnalyzer
{
    private readonly RuleSubscriptions _subscriptions = new();

    // Those of the rules on which it hangs whether a config is accepted.
    private readonly Lazy<RuleSubscriptions> _deciding;

    /// <summary>Makes an analyser of some rules; what they subscribe to is gathered once.</summary>
    public ConfigAnalyzer(IEnumerable<Rule> rules)
    {
        Rules = [.. rules];
        foreach (var rule in Rules)
        {
            _subscriptions.Gather(rule);
        }

        _deciding = new(GatherDeciding);
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Checks one config by itself: includes count as unknown, and so do variables. Never throws for what the text holds.</summary>
    /// <exception cref="RuleFailedException">A rule broke: a mistake of this program.</exception>
    public ConfigAnalysis Analyze(SyntaxTree tree, TargetRelease target) => Analyze(new AnalysisInput(tree, target));

    /// <summary>Checks one config with what lies around it, or a settings file. Never throws for what the files hold.</summary>
    /// <exception cref="RuleFailedException">A rule broke: a mistake of this program.</exception>
    public ConfigAnalysis Analyze(AnalysisInput input) => input.SettingsFile is null ? AnalyzeConfig(input) : AnalyzeSettings(input);

    /// <summary>Only whether a config is accepted: what <see cref="Analyze(AnalysisInput)"/> says of it, at a fraction of the cost.</summary>
    /// <param name="input">The config.</param>
    /// <param name="document">It as the target release reads it.</param>
    /// <param name="evaluation">What is known of it and the schemas of other releases.</param>
    /// <exception cref="RuleFailedException">A rule broke: a mistake of this program.</exception>
    internal bool? IsAccepted(AnalysisInput input, ConfigDocument document, SharedEvaluation evaluation)
    {
        var context = new RuleContext(document, input);
        if (context.IsRejectedBySchema(evaluation))
        {
            return IsAccepted(context, isRejected: true);
        }

        Call(_deciding.Value, context);
        return IsAccepted(context, context.TakeDiagnostics());
    }

    private RuleSubscriptions GatherDeciding()
    {
        var deciding = new RuleSubscriptions();
        foreach (var rule in Rules.Where(static rule => rule.CanRejectBeyondSchema))
        {
            deciding.Gather(rule);
        }

        return deciding;
    }

    private ConfigAnalysis AnalyzeConfig(AnalysisInput input)
    {
        var document = ConfigDocument.Create(input.Tree, input.Sources, ReleaseReading.For(input.Target.Release));
        var context = new RuleContext(document, input);
        Call(_subscriptions, context);
        var diagnostics = context.TakeDiagnostics();
        AuditSuppressions.Apply(document, input.Target.Release, diagnostics);
        var suppressions = new SuppressionSet(document, input.Settings.Suppressions, rule => Rules.Any(run => run.Descriptor == rule));
        return new ConfigAnalysis(input, document, [.. ApplyWishes(context, diagnostics, suppressions)])
        {
            UsedSuppressions = [.. suppressions.UsedOfSettings],
            Accepted = IsAccepted(context, diagnostics),
            StartsAsItIs = Starts(context, diagnostics),
            Analyzer = this,
        };
    }

    /// <summary>What the settings and the comments want of the findings: it changes what is shown, never the verdict.</summary>
    private IEnumerable<Diagnostic> ApplyWishes(RuleContext context, List<Diagnostic> findings, SuppressionSet suppressions)
    {
        var input = context.Input;
        if (suppressions.IsEmpty)
        {
            return findings.Select(input.Settings.Apply);
        }

        var suppressed = findings.ConvertAll(finding => suppressions.Apply(finding, input.Sources.Path));
        var ownContext = new RuleContext(context.Document, input);
        foreach (var subscription in _subscriptions.Suppressions)
        {
            subscription.Invoke(ownContext, suppressions);
        }

        return suppressed.Concat(ownContext.TakeDiagnostics()).Order(new DiagnosticOrder(input.Tree.Text)).Select(input.Settings.Apply);
    }

    /// <summary>Settings are nothing to OpenClaw: there is no verdict.</summary>
    private ConfigAnalysis AnalyzeSettings(AnalysisInput input)
    {
        var document = ConfigDocument.Create(input.Tree);
        var context = new RuleContext(document, input);
        foreach (var subscription in _subscriptions.Settings)
        {
            subscription.Invoke(context, document);
        }

        return new ConfigAnalysis(input, document, [.. context.TakeDiagnostics().Select(input.Settings.Apply)]);
    }

    /// <summary>What the target release's <c>config validate</c> says: open where a part of the config is not known, or the release is newer than all that are.</summary>
    private static bool? IsAccepted(RuleContext context, List<Diagnostic> diagnostics) =>
        IsAccepted(context, diagnostics.Exists(static finding => finding.Effect == Effect.Load));

    private static bool? IsAccepted(RuleContext context, bool isRejected) => context.Target.IsBeyondBundled ? null
        : isRejected ? false
        : context.IsVerdictOpen || context.Document.Root.IsIncomplete ? null
        : true;

    /// <summary>Whether the gateway starts with a config that is accepted; what it does with a rejected one is another question.</summary>
    private static bool? Starts(RuleContext context, List<Diagnostic> diagnostics) => context.Target.IsBeyondBundled ? null
        : diagnostics.Exists(static finding => finding.Effect == Effect.Start) ? false
        : IsAccepted(context, diagnostics) == true && !context.IsStartOpen ? true
        : null;

    private static void Call(RuleSubscriptions subscriptions, RuleContext context)
    {
        var document = context.Document;
        foreach (var tree in document.Trees)
        {
            context.Tree = tree;
            CallForSyntax(subscriptions, context, tree);
        }

        context.Tree = document.Tree;
        CallForValues(subscriptions, context, document);
    }

    private static void CallForSyntax(RuleSubscriptions subscriptions, RuleContext context, SyntaxTree tree)
    {
        foreach (var diagnostic in tree.Diagnostics)
        {
            foreach (var subscription in subscriptions.For(diagnostic.Kind))
            {
                subscription.Invoke(context, diagnostic);
            }
        }

        foreach (var subscription in subscriptions.Trees)
        {
            subscription.Invoke(context, tree);
        }
    }

    private static void CallForValues(RuleSubscriptions subscriptions, RuleContext context, ConfigDocument document)
    {
        foreach (var subscription in subscriptions.Documents)
        {
            subscription.Invoke(context, document);
        }

        new PathWalk(context).Walk(subscriptions.Paths, document.Root);
        for (int i = 0; subscriptions.HasKinds && i < document.NodeCount; i++)
        {
            var node = document.GetNode(i);
            foreach (var subscription in subscriptions.For(node.Kind))
            {
                subscription.Invoke(context, node);
            }
        }

        foreach (var subscription in subscriptions.Ends)
        {
            subscription.Invoke(context, document);
        }
    }
}
