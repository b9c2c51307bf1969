using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Schema;

/// <summary>A config that somebody keeps by hand does not name its schema, so that editors cannot help.</summary>
public sealed class SchemaHint : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1120", "schema-hint", Severity.Hint, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("", Check);

    private void Check(RuleContext context, ConfigNode root)
    {
        var tree = context.Document.Tree;
        if (root.Kind == ConfigKind.Object && root["$schema"].IsMissing && !root.IsIncomplete && !tree.IsStrictJson && IsKeptByHand(tree))
        {
            context.Report(context.Diagnose(
                Descriptor,
                context.LocateSection("$schema"),
                "This file does not name its schema. Save the output of openclaw config schema beside it and write \"$schema\": \"./openclaw.schema.json\", and editors complete and check it as you type."));
        }
    }

    /// <summary>OpenClaw writes no comments: a file with one is kept by somebody. Costs a search of the text.</summary>
    private static bool IsKeptByHand(SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int offset = bytes.IndexOf((byte)'/'); offset >= 0 && offset + 1 < bytes.Length;)
        {
            if (bytes[offset + 1] is (byte)'/' or (byte)'*' && tree.FindNode(offset).Kind != SyntaxKind.String)
            {
                return true;
            }

            int step = bytes[(offset + 1)..].IndexOf((byte)'/');
            offset = step < 0 ? -1 : offset + 1 + step;
        }

        return false;
    }
}
