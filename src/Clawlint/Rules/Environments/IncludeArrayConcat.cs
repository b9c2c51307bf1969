using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>The same array stands in several files that an <c>$include</c> merges: OpenClaw appends them, where one might expect the later to replace the earlier.</summary>
public sealed class IncludeArrayConcat : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8074", "include-array-concat", Severity.Info, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, document) =>
    {
        // Only an include makes a value of several places, and only what was written is appended.
        for (int i = 0; document.Trees.Length > 1 && i < document.Written.NodeCount; i++)
        {
            var node = document.Written.GetNode(i);
            if (node.Kind == ConfigKind.Array)
            {
                Check(context, node);
            }
        }
    });

    private void Check(RuleContext context, ConfigNode array)
    {
        var parts = array.Origins.Where(static origin => origin.Kind == SyntaxKind.Array && origin.Children.Count > 0).ToList();
        if (parts.Count < 2)
        {
            return;
        }

        string counts = string.Join(" + ", parts.Select(static part => part.Children.Count));
        string message = $"{array.Path} stands in {parts.Count} places that are merged, and OpenClaw appends the lists: {counts} elements count, none is replaced. "
            + "Keep the list in one place if the last one should stand alone.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(array), message) with
        {
            Related = [.. parts.SkipLast(1).Select(part => new RelatedLocation(new Location(part.Tree.Text, part.Span, array.Path, array.Pointer), "these elements come first"))],
        });
    }
}
