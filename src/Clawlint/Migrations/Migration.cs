using System.Collections.Immutable;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Migrations;

/// <summary>
/// One thing that changed in OpenClaw's config, and how an older config follows: a block of <c>schema/migrations.txt</c>. Its steps look at
/// the values alone; where there is nothing to do they do nothing, so that migrating twice gives what migrating once gave.
/// </summary>
/// <param name="Id">Its name: OpenClaw's own id where it has one.</param>
/// <param name="Rule">The name of the rule that speaks of it.</param>
/// <param name="Safety">Whether it may be applied without asking.</param>
/// <param name="Why">Why the old place or value is no good any more, as a sentence; empty where a move says it all.</param>
/// <param name="Steps">What it does, in this order.</param>
internal sealed record Migration(string Id, string Rule, FixSafety Safety, string Why, ImmutableArray<TimedStep> Steps)
{
    /// <summary>The releases whose own doctor does the same.</summary>
    public DoctorSpan Doctor { get; init; } = DoctorSpan.All;

    /// <summary>True for what only OpenClaw's doctor does: here another rule's fix does it, or the user decides.</summary>
    public bool IsDoctorsAlone { get; init; }

    /// <summary>Migrates a config to a release.</summary>
    public void Apply(MigrationValue root, OpenClawRelease release, List<MigrationChange> changes, bool keepsCredentials)
    {
        foreach (var step in Steps)
        {
            if (step.Holds(release))
            {
                step.Step.Apply(new MigrationScope(this, step.From, root, release, changes, keepsCredentials));
            }
        }
    }

    /// <summary>Takes a config back to a release that is older than some of the steps, the last one first.</summary>
    public void Undo(MigrationValue root, OpenClawRelease release, List<MigrationChange> changes)
    {
        for (int i = Steps.Length - 1; i >= 0; i--)
        {
            if (Steps[i].IsUndone(release))
            {
                var way = this with { Why = $"Releases before {Steps[i].From} have it there." };
                foreach (var undo in Steps[i].Undo)
                {
                    undo.Apply(new MigrationScope(way, null, root, release, changes, keepsCredentials: true));
                }
            }
        }
    }
}
