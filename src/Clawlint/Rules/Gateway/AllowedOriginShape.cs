using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;
using Clawlint.Rules.Placement;

namespace Clawlint.Rules.Gateway;

/// <summary>An allowed origin that no browser ever sends, or one that allows all.</summary>
public sealed class AllowedOriginShape : Rule
{
    private const string Wildcard = "gateway.control_ui.allowed_origins_wildcard";

    private static readonly OpenClawRelease KnowsWildcard = OpenClawRelease.Parse("2026.3.2");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4052", "allowed-origin-shape", Severity.Warning, Effect.Ignored, FixSafety.Safe)
    {
        AuditChecks = [Wildcard],
        Releases = [new("2026.2.2", null, Severity.Warning, Effect.Ignored, FixSafety.Safe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.controlUi.allowedOrigins[]", Check);

    private void Check(RuleContext context, ConfigNode element)
    {
        if (element.IsUnresolved || element.IsSubstituted || element.AsString()?.Trim() is not { Length: > 0 } text)
        {
            return;
        }

        if (text == "*" && context.Target.Release >= KnowsWildcard)
        {
            const string everyone = "\"*\" lets pages of every origin use the Control UI. List the origins that you use, such as https://claw.example.com.";
            context.Report(context.Diagnose(Descriptor, context.LocateValue(element), everyone) with { Effect = Effect.Exposure, AuditChecks = [Wildcard] });
        }
        else if (WrittenOrigin.Parse(text) is { Problem: { } problem } origin)
        {
            context.Report(context.Diagnose(Descriptor, context.LocateValue(element), $"No browser sends this as its origin: {problem}, and origins are compared as whole texts. {origin.Advice}") with
            {
                AuditChecks = [],
                Fixes = origin.Corrected is { } corrected ? [CreateFix(element, corrected)] : [],
            });
        }
    }

    /// <summary>A corrected origin takes effect for the first time, and so lets more in, unless it is this machine's own.</summary>
    private CodeFix CreateFix(ConfigNode element, string corrected) =>
        new("Write it as browsers send it", OpenDoor.IsLoopbackOrigin(corrected) ? FixSafety.Safe : FixSafety.Unsafe, $"{Descriptor.Name}@{element.Path}", () => MemberEdits.SetValue(element, JsonText.Quote(corrected)));
}
