using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Diagnostics;
using Clawlint.Policies;
using Clawlint.Releases;
using Clawlint.Rules.Schema;
using Clawlint.Schema;

namespace Clawlint.Rules.Settings;

/// <summary>A config does not satisfy a policy of its team.</summary>
public sealed class PolicyViolation : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL9207", "policy-violation", Severity.Error, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, _) =>
    {
        var policies = context.Input.Settings.Policies;
        if (policies.IsEmpty)
        {
            return;
        }

        var root = AsWritten(context.Input).Root;
        foreach (var policy in policies)
        {
            Check(context, policy, root);
        }
    });

    /// <summary>A policy speaks of what people write: includes are merged, variables stay references, nothing is migrated.</summary>
    private static ConfigDocument AsWritten(AnalysisInput input) =>
        ConfigDocument.Create(input.Tree, input.Sources with { Environment = EnvironmentVariables.Unknown }, ReleaseReading.For(input.Target.Release)).Written;

    private void Check(RuleContext context, Policy policy, ConfigNode root)
    {
        var errors = new List<SchemaError>();
        new SchemaEvaluator(SchemaFormats.Uri).Evaluate(policy.Schema.Root, root, errors);
        foreach (var error in errors.Where(static error => !IsOpen(error)))
        {
            bool isAtKey = error.IsName || error.Keyword is SchemaKeyword.AdditionalProperties or SchemaKeyword.Never or SchemaKeyword.Required;
            context.Report(context.Diagnose(Descriptor, isAtKey ? context.LocateKey(error.Node) : context.LocateValue(error.Node), Describe(policy, error)) with
            {
                Why = error.Schema.Description ?? policy.Schema.Root.Description,
            });
        }
    }

    /// <summary>The text of a variable is not known here; only a pattern can ask for the reference itself.</summary>
    private static bool IsOpen(SchemaError error) => error.Node.IsUnresolved && error.Keyword is not (SchemaKeyword.Pattern or SchemaKeyword.AdditionalProperties or SchemaKeyword.Never);

    private static string Describe(Policy policy, SchemaError error)
    {
        string message = error.Schema.ErrorMessage ?? (error.Union.IsMissing ? null : error.Union.ErrorMessage) ?? SchemaErrorText.Describe(error, "The config");
        return message.EndsWith('.') ? $"{message} (policy {policy.Name})" : $"{message}. (policy {policy.Name})";
    }
}
