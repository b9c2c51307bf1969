using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Secrets;

/// <summary>A URL carries a user's password before its host, or a credential among its parameters.</summary>
public sealed class CredentialInUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6201", "credential-in-url", Severity.Warning, Effect.Exposure);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnTree(Check);

    /// <summary>Looks at the text, not at the values, so that a file without such a URL costs one search.</summary>
    private void Check(RuleContext context, SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int offset = bytes.IndexOf("://"u8); offset >= 0;)
        {
            int next = offset + 3;
            var node = tree.FindNode(offset);
            if (node.Kind == SyntaxKind.String && !node.IsKey)
            {
                CheckText(context, node);
                next = Math.Max(next, node.Span.End);
            }

            int step = next < bytes.Length ? bytes[next..].IndexOf("://"u8) : -1;
            offset = step < 0 ? -1 : next + step;
        }
    }

    private void CheckText(RuleContext context, SyntaxNode node)
    {
        if (UrlCredential.IsIn(node.GetStringValue()))
        {
            var location = context.LocateSpan(node.Tree, node.Span, node);
            context.Report(context.Diagnose(
                Descriptor,
                location,
                $"The URL at {location.ConfigPath} holds a credential, which every log that shows the URL shows too. Put it in an environment variable and write ${{NAME}} in its place, or use the setting that is made for it."));
        }
    }
}
