using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>A whole number, mostly an id, that is too great for JavaScript to keep all its digits.</summary>
public sealed class UnsafeInteger : Rule
{
    private const double MaxSafeInteger = 9007199254740991;

    /// <summary>Lists of ids whose elements may be a text in every release that has them; a text keeps every digit.</summary>
    private static readonly string[] IdLists =
        ["allowFrom", "groupAllowFrom", "groupSenderAllowFrom", "ownerAllowFrom", "approvers", "reactionAllowlist", "users"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0009", "unsafe-integer", Severity.Warning, Effect.Ignored, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnKind(ConfigKind.Number, Check);

    private void Check(RuleContext context, ConfigNode number)
    {
        if (IsDecimalInteger(number) && Math.Abs(number.AsNumber()!.Value) > MaxSafeInteger)
        {
            Report(context, number, TakesText(number));
        }
    }

    private void Report(RuleContext context, ConfigNode number, bool takesText)
    {
        var finding = context.Diagnose(
            Descriptor,
            context.LocateValue(number),
            "OpenClaw rounds a whole number this large, so its last digits change and an id no longer matches. "
            + (takesText ? "Put quotes around it." : "Write an id in quotes where a text is allowed, else a smaller number."));
        context.Report(takesText ? finding with { Fixes = [CreateFix(number)] } : finding);
    }

    private static bool TakesText(ConfigNode number) => Array.Exists(IdLists, list => number.Parent.HasName(list));

    private CodeFix CreateFix(ConfigNode number) =>
        new("Put quotes around the id", FixSafety.Safe, $"{Descriptor.Name}@{number.Syntax.Span.Start}", () => Quote(number));

    private static ImmutableArray<FixOperation> Quote(ConfigNode number)
    {
        var editor = new SyntaxEditor(number.File);
        editor.SetValue(number.Syntax, JsonText.Quote(number.Syntax.Text));
        return EditOperation.FromEdits(number.File, editor.GetEdits());
    }

    private static bool IsDecimalInteger(ConfigNode number)
    {
        var span = number.Syntax.Span;
        if (span.Length < 16)
        {
            return false;
        }

        var text = number.File.Text.Bytes.Slice(span.Start, span.Length);
        return !text[(text[0] == '-' ? 1 : 0)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
