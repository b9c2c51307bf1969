using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Compose;

/// <summary>A compose file beside the config cannot be read.</summary>
public sealed class ComposeUnreadable : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8220", "compose-unreadable", Severity.Warning, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var file in context.World?.Unreadable ?? [])
        {
            context.Report(context.Diagnose(
                Descriptor,
                new Location(file.Source, file.Problem!.Span),
                $"{file.Problem.Message} So nothing was learned from this compose file, and Docker will not take it either. Look at its indentation and quotes around this place."));
        }
    }
}
