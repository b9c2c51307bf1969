using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>A reference to a variable in a form that a shell or another program understands, and OpenClaw does not; or one in a key.</summary>
public sealed partial class EnvReferenceForm : Rule
{
    /// <summary>Under these names stand texts for a shell, a program or a model, where such a form may be meant.</summary>
    private static readonly string[] ForOthers =
        ["args", "command", "commands", "script", "setupCommand", "prompt", "systemPrompt", "messageTemplate", "textTemplate", "description", "instructions"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8200", "env-reference-form", Severity.Warning, Effect.Ignored, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnTree(Check);

    /// <summary>Looks at the text, not at the values, so that a file without a dollar or percent sign costs one search.</summary>
    private void Check(RuleContext context, SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        for (int offset = bytes.IndexOfAny((byte)'$', (byte)'%'); offset >= 0;)
        {
            int next = offset + 1;
            var node = tree.FindNode(offset);
            if (node.Kind == SyntaxKind.String)
            {
                CheckText(context, node);
                next = Math.Max(next, node.Span.End);
            }

            int step = next < bytes.Length ? bytes[next..].IndexOfAny((byte)'$', (byte)'%') : -1;
            offset = step < 0 ? -1 : next + step;
        }
    }

    private void CheckText(RuleContext context, SyntaxNode node)
    {
        string text = node.GetStringValue();
        if (node.IsKey)
        {
            if (PlainReference().IsMatch(text))
            {
                Report(context, node, "OpenClaw puts variables into values only, so this key keeps its ${…} as it is written. Write the name itself.");
            }
        }
        else if (ForeignForm().Match(text) is { Success: true } form && !IsForOthers(node))
        {
            Report(context, node, GetMessage(form), form.Groups["name"].Success ? CreateFix(node, form) : null);
        }
    }

    private void Report(RuleContext context, SyntaxNode node, string message, CodeFix? fix = null) =>
        context.Report(context.Diagnose(Descriptor, context.LocateSpan(node.Tree, node.Span, node), message) with { Fixes = fix is null ? [] : [fix] });

    private static string GetMessage(Match form) => form.Groups["name"] is { Success: true } name
        ? $"OpenClaw knows no other form than ${{{name.Value}}}, so this text stays as it is written. Write ${{{name.Value}}}" + (form.Groups["default"].Success ? ", and set the variable where OpenClaw runs: there are no defaults." : ".")
        : "OpenClaw runs no command in a value, so this text stays as it is written. Put the result in an environment variable and write ${NAME}.";

    private CodeFix CreateFix(SyntaxNode node, Match form) =>
        new($"Write ${{{form.Groups["name"].Value}}}", FixSafety.Unsafe, $"{Descriptor.Name}@{node.Span.Start}", () => Replace(node));

    /// <summary>All such forms of the string at once.</summary>
    private static ImmutableArray<FixOperation> Replace(SyntaxNode node)
    {
        var editor = new SyntaxEditor(node.Tree);
        string text = ForeignForm().Replace(node.GetStringValue(), static form => form.Groups["name"] is { Success: true } name ? $"${{{name.Value}}}" : form.Value);
        editor.SetValue(node, JsonText.Quote(text));
        return EditOperation.FromEdits(node.Tree, editor.GetEdits());
    }

    private static bool IsForOthers(SyntaxNode node)
    {
        for (; !node.IsMissing; node = node.Parent)
        {
            if (node.Kind == SyntaxKind.Member && ForOthers.Contains(new MemberSyntax(node).Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What OpenClaw itself takes for a reference.</summary>
    [GeneratedRegex(@"\$\{[A-Z_][A-Z0-9_]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlainReference();

    /// <summary>
    /// A default or an error text as a shell writes it, a prefix as Spring, VS Code or JavaScript have it, GitHub's and Windows' own forms,
    /// and, where it is the whole text, a command.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\$)\$\{(?<name>[A-Z_][A-Z0-9_]*)(?<default>:?[-=?+][^{}]{0,200})\}" +
        @"|(?<!\$)\$\{\s{0,8}(?:env[:.]|ENV[:.]|process\.env\.)(?<name>[A-Z_][A-Z0-9_]*)\s{0,8}\}" +
        @"|\$\{\{\s{0,8}(?:env|secrets|vars)\.(?<name>[A-Z_][A-Z0-9_]*)\s{0,8}\}\}" +
        @"|\A\$env:(?<name>[A-Z_][A-Z0-9_]*)\z" +
        @"|\A%(?<name>[A-Z_][A-Z0-9_]*)%\z" +
        @"|\A\$\([^()]{1,200}\)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ForeignForm();
}
