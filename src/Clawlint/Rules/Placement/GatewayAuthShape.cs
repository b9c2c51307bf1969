using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>The gateway's authentication written as a word, or with a key that other programs use for its mode.</summary>
public sealed class GatewayAuthShape : Rule
{
    private static readonly string[] Modes = ["none", "token", "password", "trusted-proxy"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2204", "gateway-auth-shape", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.auth", CheckWord);
        subscriptions.OnPath("gateway.auth.type", CheckType);
        subscriptions.OnPath("gateway.auth.enabled", CheckEnabled);
    }

    private void CheckWord(RuleContext context, ConfigNode auth)
    {
        if (auth.AsString() is not { } text || auth.IsUnresolved)
        {
            return;
        }

        bool isMode = Modes.Contains(text);
        string key = isMode ? "mode" : "token";
        context.Claim(auth);
        string message = isMode
            ? $"gateway.auth must be an object, and OpenClaw rejects the file. Write {{ mode: \"{text}\" }}."
            : "gateway.auth must be an object, and OpenClaw rejects the file. Write { token: … } if this is the token.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(auth), message) with
        {
            Fixes = [new CodeFix($"Make it gateway.auth.{key}", SafetyOf(isMode, text), Descriptor.Name, () => MemberEdits.SetValue(auth, $"{{{JsonText.Quote(key)}: {JsonText.Quote(text)}}}"))],
        });
    }

    private void CheckType(RuleContext context, ConfigNode type)
    {
        if (type.AsString() is not { } text || !Modes.Contains(text))
        {
            return;
        }

        context.Claim(type);
        var mode = type.Parent["mode"];
        string advice = mode.IsMissing ? "Rename it." : mode.AsString() == text ? "Remove it: mode says the same." : "mode says otherwise: keep the one that you mean.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(type), $"gateway.auth.type is called gateway.auth.mode; OpenClaw does not know type and rejects the file. {advice}") with
        {
            Fixes = mode.IsMissing
                ? [new CodeFix("Rename gateway.auth.type to mode", SafetyOf(isMode: true, text), $"{Descriptor.Name}@type", () => MemberEdits.Rename(type, "mode"))]
                : [new CodeFix("Remove gateway.auth.type", mode.AsString() == text ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@type", () => MemberEdits.Remove(type))],
        });
    }

    /// <summary>Authentication is on unless the mode is none, so that <c>enabled: true</c> says nothing.</summary>
    private void CheckEnabled(RuleContext context, ConfigNode enabled)
    {
        if (enabled.AsBoolean() is not { } isOn)
        {
            return;
        }

        context.Claim(enabled);
        string advice = isOn ? "Remove it: the gateway asks for a secret anyway." : "To switch authentication off, write mode: \"none\"; then everyone who reaches the port gets in.";
        context.Report(context.Diagnose(Descriptor, context.LocateKey(enabled), $"OpenClaw does not know gateway.auth.enabled and rejects the file. {advice}") with
        {
            Fixes = isOn ? [new CodeFix("Remove gateway.auth.enabled", FixSafety.Safe, $"{Descriptor.Name}@enabled", () => MemberEdits.Remove(enabled))] : ImmutableArray<CodeFix>.Empty,
        });
    }

    /// <summary>None and trusted-proxy let people in without the gateway's secret.</summary>
    private static FixSafety SafetyOf(bool isMode, string text) => isMode && text is "token" or "password" ? FixSafety.Safe : FixSafety.Unsafe;
}
