using Clawlint.Config.Variables;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Environments;

/// <summary>A value refers to an environment variable that is not set.</summary>
public sealed class EnvVarMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8068", "env-var-missing", Severity.Warning, Effect.Ignored)
    {
        AuditChecks = ["gateway.bind_no_auth", "gateway.loopback_no_auth", "gateway.http.no_auth"],
        Releases =
        [
            new(null, "2026.3.2", Severity.Error, Effect.Load, null),
            new("2026.3.7", null, Severity.Warning, Effect.Ignored, null),
        ],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, document) =>
    {
        // Where the environment is not known whole, the process that runs OpenClaw may well set it.
        foreach (var missing in document.Environment.IsComplete ? document.Written.MissingVariables : [])
        {
            Report(context, missing);
        }
    });

    private void Report(RuleContext context, MissingVariable missing)
    {
        var location = context.LocateValue(missing.Node) with { Span = missing.Span };
        var finding = context.Diagnose(Descriptor, location, "");
        bool isRejected = finding.Effect == Effect.Load;
        string consequence = isRejected
            ? $"OpenClaw {context.Target.Release} rejects the whole config for it"
            : $"${{{missing.Name}}} stays in {missing.Node.Path} as it is written, and a credential counts as absent";
        context.Report(finding with
        {
            Message = $"The environment variable {missing.Name} {GetState(context.Document.Environment, missing.Name)}, so {consequence}. "
                + $"Set {missing.Name} for the process that runs OpenClaw, or in the .env of its state folder.",
            OpenClawPath = isRejected ? "" : finding.OpenClawPath,
            AuditChecks = missing.Node.Parent.Parent.HasName("gateway") ? Descriptor.AuditChecks : [],
        });
    }

    private static string GetState(EnvironmentVariables environment, string name) => environment.GetSource(name) is null ? "is not set" : "is empty";
}
