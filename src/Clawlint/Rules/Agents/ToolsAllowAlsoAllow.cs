using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Syntax;

namespace Clawlint.Rules.Agents;

/// <summary>A tool policy that sets both allow and alsoAllow.</summary>
public sealed class ToolsAllowAlsoAllow : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7091", "tools-allow-alsoallow", Severity.Error, Effect.Load, FixSafety.Unsafe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnKind(ConfigKind.Object, Check);

    private static readonly ReleaseFacts Scopes = new("facts/tool-policies.txt");

    private void Check(RuleContext context, ConfigNode scope)
    {
        var also = scope["alsoAllow"];
        if (!also.IsMissing && also.Children.Count > 0 && scope["allow"] is { Kind: ConfigKind.Array, Children.Count: > 0 } && IsPolicy(context, scope))
        {
            string path = scope.Path;
            context.ReportKey(Descriptor, also, $"{path} sets both allow and alsoAllow, and OpenClaw rejects the file because of it. Put all names into allow.", CreateFix(scope));
        }
    }

    private static bool IsPolicy(RuleContext context, ConfigNode scope) => PathMatch.IsAny(scope, Scopes.At(context.Target.Release));

    private CodeFix CreateFix(ConfigNode scope) =>
        new("Move what alsoAllow names into allow", FixSafety.Unsafe, $"{Descriptor.Name}@{scope.Path}", () =>
        {
            var allow = scope["allow"];
            var also = scope["alsoAllow"];
            if (allow.File != also.File || also.Member.IsMissing || allow.Syntax.Kind != SyntaxKind.Array)
            {
                return [];
            }

            var names = allow.Children.AsEnumerable().Concat(also.Children.AsEnumerable()).Select(static name => name.AsString()).ToList();
            if (names.Contains(null))
            {
                return [];
            }

            var editor = new SyntaxEditor(allow.File);
            editor.SetValue(allow.Syntax, $"[{string.Join(", ", names.Distinct(StringComparer.Ordinal).Select(static name => JsonText.Quote(name!)))}]");
            editor.Remove(also.Member.Node);
            return EditOperation.FromEdits(allow.File, editor.GetEdits());
        });
}
