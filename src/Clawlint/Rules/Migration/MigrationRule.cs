using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Migrations;
using Clawlint.Syntax;

namespace Clawlint.Rules.Migration;

/// <summary>A rule that speaks of migrations: of each value that those of its name in <c>schema/migrations.txt</c> would change, once.</summary>
public abstract class MigrationRule : Rule
{
    /// <inheritdoc/>
    public sealed override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var step in MigrationRun.All.Where(migration => migration.Rule == Descriptor.Name).SelectMany(static migration => migration.Steps))
        {
            foreach (string place in step.Step.Places.SelectMany(MigrationPattern.Expand))
            {
                subscriptions.OnPath(place, (context, _) =>
                {
                    if (step.Holds(context.Target.Release))
                    {
                        context.RequestMigrations();
                    }
                });
            }
        }

        subscriptions.OnEnd(Report);
    }

    /// <summary>Where OpenClaw has read an old shape in memory, the old places are not those of the values.</summary>
    private void Report(RuleContext context, ConfigDocument document)
    {
        if (!context.IsMigrationRequested && ReferenceEquals(document, document.Written))
        {
            return;
        }

        foreach (var change in context.Migrations.Changes.Where(static change => !change.Value.Origin.IsMissing).DistinctBy(static change => change.Value))
        {
            // What takes a value's meaning over has a finding of its own.
            if (change.Migration.Rule == Descriptor.Name && change.Kind != MigrationChangeKind.Absorbed)
            {
                Report(context, change);
            }
        }
    }

    /// <summary>What a value means that the release accepts all the same.</summary>
    private protected virtual Effect EffectWhereAccepted => Effect.Ignored;

    private void Report(RuleContext context, MigrationChange first)
    {
        var node = first.Value.Origin;
        var value = context.Document.FromSyntax(node.Syntax);
        bool isRejected = !value.IsMissing && context.IsRejected(value);
        if (isRejected)
        {
            context.Claim(value);
        }

        var fate = new MigrationFate(context.Migrations, first.Value);
        context.Report(context.Diagnose(Descriptor, context.LocateKey(node), fate.Describe(node.Path, context.Target.Release, isRejected)) with
        {
            Severity = isRejected ? Severity.Error : EffectWhereAccepted == Effect.None ? Severity.Info : Severity.Warning,
            Effect = isRejected ? Effect.Load : EffectWhereAccepted,
            OpenClawPath = value.IsMissing ? null : RuleContext.OpenClawPathOf(value),
            Fixes = fate.IsLeft ? [] : [CreateFix(context, fate, node)],
        });
    }

    /// <summary>The migrations that this value goes through, and no others.</summary>
    private CodeFix CreateFix(RuleContext context, MigrationFate fate, ConfigNode node) =>
        new(fate.Title(node.Path), fate.Safety, $"{Descriptor.Name}@{node.Path}", () => MigrationRun.Execute(context.Document, context.Target.Release, fate.Migrations.Contains).GetOperations())
        {
            Migrations = [.. fate.Migrations.Select(static migration => migration.Id)],
        };
}
