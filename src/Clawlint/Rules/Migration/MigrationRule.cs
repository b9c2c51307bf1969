using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Migrations;

namespace Clawlint.Rules.Migration;

/// <summary>A rule that speaks of migrations: of each value that those of its name in <c>schema/migrations.txt</c> would change, once.</summary>
public abstract class MigrationRule : Rule
{
    /// <summary>A value is refused where the schema rejects it, unless a rule says more.</summary>
    internal override bool CanRejectBeyondSchema => false;

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var step in MigrationRun.All.Where(migration => migration.Rule == Descriptor.Name).SelectMany(static migration => migration.Steps))
        {
            foreach (string place in step.Step.Places.SelectMany(MigrationPattern.Expand))
            {
                subscriptions.OnPath(place, (context, value) =>
                {
                    if (!context.IsMigrationRequested && step.Holds(context.Target.Release) && step.Step.MayConcern(value))
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
        bool mayGoBack = MigrationRun.GoesBack(context.Target.Release) && context.SchemaErrors.Count > 0;
        if (!context.IsMigrationRequested && !mayGoBack && ReferenceEquals(document, document.Written))
        {
            return;
        }

        foreach (var change in context.Migrations.Changes.Where(static change => !change.Value.Origin.IsMissing).DistinctBy(static change => change.Value))
        {
            if (change.Migration.Rule == Descriptor.Name && !IsPartOfAnother(context.Migrations, change))
            {
                Report(context, change);
            }
        }
    }

    /// <summary>True for a value whose meaning goes over to that of the value around it, of which a finding speaks.</summary>
    private static bool IsPartOfAnother(MigrationRun run, MigrationChange change) =>
        change.Kind == MigrationChangeKind.Absorbed && run.Changes.Any(other => ReferenceEquals(other.Value, change.Value.FirstParent));

    /// <summary>What a value means that the release accepts all the same.</summary>
    private protected virtual Effect EffectWhereAccepted => Effect.Ignored;

    /// <summary>The value that OpenClaw refuses because of this one: itself, or one around it; missing where it accepts the file all the same.</summary>
    private protected virtual ConfigNode FindRefused(RuleContext context, ConfigNode value)
    {
        for (var at = value; !at.IsMissing && !at.Parent.IsMissing; at = at.Parent)
        {
            if (context.IsRejected(at))
            {
                return at == value || context.Migrations.TakesAway(at) ? at : default;
            }
        }

        return default;
    }

    private void Report(RuleContext context, MigrationChange first)
    {
        var node = first.Value.Origin;
        var value = context.Document.FromSyntax(node.Syntax);
        var refused = value.IsMissing ? default : FindRefused(context, value);
        if (!refused.IsMissing)
        {
            context.Claim(refused);
        }

        var fate = new MigrationFate(context.Migrations, first.Value);
        var location = first.Kind == MigrationChangeKind.Changed ? context.LocateValue(node) : context.LocateKey(node);
        context.Report(context.Diagnose(Descriptor, location, fate.Describe(node.Path, context.Target.Release, !refused.IsMissing)) with
        {
            Severity = !refused.IsMissing ? Severity.Error : EffectWhereAccepted == Effect.None ? Severity.Info : Severity.Warning,
            Effect = !refused.IsMissing ? Effect.Load : EffectWhereAccepted,
            OpenClawPath = refused.IsMissing || refused.OpenClawPath == location.ConfigPath ? null : refused.OpenClawPath,
            Fixes = fate.IsLeft ? [] : [CreateFix(context, fate, node)],
        });
    }

    /// <summary>The migrations that this value goes through, and no others.</summary>
    private CodeFix CreateFix(RuleContext context, MigrationFate fate, ConfigNode node)
    {
        var ids = fate.Migrations.Select(static migration => migration.Id).ToHashSet(StringComparer.Ordinal);
        return new(fate.Title(node.Path), fate.Safety, $"{Descriptor.Name}@{node.Path}", () => MigrationRun.Execute(context.Document, context.Target.Release, migration => ids.Contains(migration.Id)).GetOperations())
        {
            DependsOnRelease = true,
            Migrations = [.. ids],
        };
    }
}
