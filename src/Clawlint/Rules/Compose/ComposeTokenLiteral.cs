using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments.Compose;
using Clawlint.Rules.Secrets;
using Clawlint.Secrets;

namespace Clawlint.Rules.Compose;

/// <summary>A compose file holds a credential itself.</summary>
public sealed class ComposeTokenLiteral : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL6105", "compose-token-literal", Severity.Warning, Effect.Exposure);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var project in context.World?.Compose ?? [])
        {
            foreach (var variable in project.Services.SelectMany(static service => service.Service.Environment).DistinctBy(static variable => (variable.Source, variable.NameSpan)))
            {
                if (HoldsCredential(variable))
                {
                    context.Report(context.Diagnose(
                        Descriptor,
                        new Location(variable.Source, variable.NameSpan),
                        $"{variable.Name} holds a credential, and whoever reads this file has it: compose files are shared and committed. Move it to .env, keep that out of git, and write \"${{{variable.Name}}}\" here."));
                }
            }
        }
    }

    private static bool HoldsCredential(ComposeVariable variable) => !variable.IsFromFile && !variable.IsPassedOn
        && SecretNames.IsSecret(variable.Name) && LiteralOf(variable.Text) is { Length: > 0 } value && !LiteralSecret.IsNone(value);

    /// <summary>The value where the file itself holds it, as a default too.</summary>
    private static string? LiteralOf(ComposeText text)
    {
        if (text.IsLiteral)
        {
            return text.Written.Trim();
        }

        int sign = text.Written.IndexOf(":-", StringComparison.Ordinal);
        return sign > 0 && text.Written.EndsWith('}') && !text.Written.AsSpan(sign).Contains('$') ? text.Written[(sign + 2)..^1].Trim() : null;
    }
}
