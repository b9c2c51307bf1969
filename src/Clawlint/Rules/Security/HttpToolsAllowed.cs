using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A tool that the gateway denies to HTTP clients for good reason is allowed to them.</summary>
public sealed class HttpToolsAllowed : Rule
{
    private static readonly ReleaseFacts Facts = new("facts/http-denied-tools.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5262", "http-tools-allowed", Severity.Warning, Effect.Exposure, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.tools_invoke_http.dangerous_allow"],
        Releases = [new("2026.2.17", null, Severity.Warning, Effect.Exposure, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.tools.allow[]", Check);

    private void Check(RuleContext context, ConfigNode tool)
    {
        if (tool.AsString()?.Trim().ToLowerInvariant() is not { } name || !Facts.Holds(name, context.Target.Release))
        {
            return;
        }

        string message = $"gateway.tools.allow gives HTTP clients the tool {name}, which they are denied otherwise: with it, whoever has the secret of the gateway gets beyond chatting. Take it out.";
        context.Report(context.Diagnose(Descriptor, context.LocateValue(tool), message) with
        {
            Fixes = [new CodeFix($"Take {name} out of gateway.tools.allow", FixSafety.Unsafe, $"{Descriptor.Name}@{tool.Path}", () => MemberEdits.RemoveElement(tool))],
        });
    }
}
