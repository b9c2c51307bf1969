using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules;

namespace Clawlint.Tests.Fixes;

/// <summary>A rule as a test describes it.</summary>
internal sealed class RuleOfTest(TestRule test) : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CL9" + test.Name, test.Name, test.Severity, test.Effect, test.Safety);

    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, document) =>
    {
        var node = test.Find(document);
        if (node.IsMissing || (test.Once is not null && node.AsString() == test.Once))
            return;
        var fix = test.Fix is null ? null : new CodeFix("Cure it", test.Safety, test.Name, () => test.Fix(document.Tree, node.Member));
        context.Report(new Diagnostic(Descriptor, context.LocateValue(node), "A finding of this test.") { Fixes = fix is null ? [] : [fix] });
    });
}
