using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Environments;

namespace Clawlint.Rules.Environments;

/// <summary>The <c>.env</c> of the working directory sets a variable that OpenClaw does not take from there.</summary>
public sealed class DotEnvBlockedName : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8071", "dotenv-blocked-name", Severity.Warning, Effect.Ignored);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        if (context.World is not { WorkingVariables: { File: var file } } world || world.Compose.Any(project => project.Project.Variables?.File.Text == file.Text))
        {
            return;
        }

        // Only what OpenClaw would miss: a project's own variables may well be on the list of names that it drops.
        var dropped = BlockedVariables.InWorkingDirectory(context.Target.Release);
        foreach (var entry in file.Entries.Where(entry => entry.Name.StartsWith("OPENCLAW_", StringComparison.Ordinal) && dropped.Holds(entry.Name)))
        {
            context.Report(context.Diagnose(
                Descriptor,
                new Location(file.Text, entry.NameSpan),
                $"OpenClaw drops {entry.Name} from the .env of the folder that it is started in, since that belongs to whatever project lies there. Set it in the .env of the state folder, {world.Scope.StateFolder ?? "~/.openclaw"}/.env."));
        }
    }
}
