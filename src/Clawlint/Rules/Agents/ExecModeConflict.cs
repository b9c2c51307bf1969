using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Agents;

/// <summary>tools.exec sets mode together with the older security or ask.</summary>
public sealed class ExecModeConflict : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7092", "exec-mode-conflict", Severity.Error, Effect.Load, FixSafety.Safe)
    {
        Releases = [new("2026.9.3", null, Severity.Error, Effect.Load, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("tools.exec", Check);
        subscriptions.OnPath("agents.entries.*.tools.exec", Check);
        subscriptions.OnPath("agents.list[].tools.exec", Check);
    }

    private void Check(RuleContext context, ConfigNode exec)
    {
        var mode = exec["mode"];
        if (mode.IsMissing || (exec["security"].IsMissing && exec["ask"].IsMissing))
        {
            return;
        }

        bool isSame = ModeOf(exec["security"].AsString(), exec["ask"].AsString()) is { } exact && exact == mode.AsString();
        context.ReportKey(Descriptor, mode, $"{exec.Path} sets mode together with the older security or ask, and OpenClaw rejects the file. Keep mode alone.", CreateFix(exec, isSame));
    }

    /// <summary>The mode that says the same as a pair; null where none does.</summary>
    private static string? ModeOf(string? security, string? ask) => (security, ask) switch
    {
        ("deny", "off") => "deny",
        ("allowlist", "off") => "allowlist",
        ("allowlist", "on-miss") => "ask",
        ("full", "off") => "full",
        _ => null,
    };

    private CodeFix CreateFix(ConfigNode exec, bool isSame) =>
        new("Keep mode and remove security and ask", isSame ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@{exec.Path}", () =>
        {
            var editor = new SyntaxEditor(exec.File);
            foreach (var old in new[] { exec["security"], exec["ask"] })
            {
                if (!old.IsMissing && old.File == exec.File)
                {
                    editor.Remove(old.Member.Node);
                }
            }

            return EditOperation.FromEdits(exec.File, editor.GetEdits());
        });
}
