using System.Collections.Immutable;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>
/// A rule about keys in the wrong place. All keys that may move without asking move in one fix, those that open access in another;
/// a value that finds another one at its place is a conflict of its own.
/// </summary>
public abstract class PlacementRule : Rule
{
    /// <summary>Reports keys that were found together, one finding each.</summary>
    /// <param name="context">The config.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="place">What tells them from others that the rule reports in the same config; null where it reports all together.</param>
    private protected void Report(RuleContext context, IReadOnlyList<Misplacement> keys, string? place = null)
    {
        var byConsent = keys.ToLookup(key => NeedsConsent(context, key));
        foreach (var key in keys)
        {
            context.Claim(key.Node);
            var relocation = new Relocation(context.Document);
            Plan(context, relocation, key);
            bool needsConsent = NeedsConsent(context, key);
            var finding = context.Diagnose(Descriptor, context.LocateKey(key.Node), GetMessage(context, key, relocation));
            context.Report(finding with
            {
                Why = "OpenClaw rejects the whole file because of a key in the wrong place, and doctor --fix of newer releases deletes the key instead of moving it.",
                Related = [.. relocation.Conflicts.Select(conflict => new RelatedLocation(context.LocateKey(conflict.Existing), "this value stands in its place"))],
                Fixes =
                [
                    .. relocation.HasEdits ? [CreateMove(context, [.. byConsent[needsConsent]], needsConsent, place)] : ImmutableArray<CodeFix>.Empty,
                    .. relocation.Conflicts.Count > 0 ? [CreateGiveUp(context, key)] : ImmutableArray<CodeFix>.Empty,
                ],
            });
        }
    }

    /// <summary>True when moving the key may only happen with the user's consent.</summary>
    private protected virtual bool NeedsConsent(RuleContext context, Misplacement key) =>
        OpenDoor.IsOpenedBy(key.Node, key.Target, context.Target.Release);

    /// <summary>Plans the move of a key; a rule may leave out what means nothing to the target release.</summary>
    private protected virtual void Plan(RuleContext context, Relocation relocation, Misplacement key) => relocation.Move(key.Node, key.Target);

    /// <summary>What to do with a key that can move.</summary>
    private protected virtual string GetAdvice(RuleContext context, Misplacement key) =>
        NeedsConsent(context, key) ? "Move it there if you mean to let more people in." : "Move it there.";

    private string GetMessage(RuleContext context, Misplacement key, Relocation relocation) =>
        $"{key.Node.Path} belongs at {key.TargetPath}; here OpenClaw does not know it and rejects the file. " + relocation switch
        {
            { Conflicts.Count: > 0 } => $"Another value stands at {key.TargetPath} already: keep the one that you mean.",
            { HasEdits: true } => GetAdvice(context, key),
            _ => $"Correct what stands on the way to {key.TargetPath} first.",
        };

    private CodeFix CreateMove(RuleContext context, ImmutableArray<Misplacement> keys, bool needsConsent, string? place)
    {
        var dropped = PlanAll(context, keys);
        string title = keys.Length == 1
            ? $"Move {keys[0].Node.Path} to {keys[0].TargetPath}"
            : $"Move {string.Join(", ", keys.Select(static key => key.Node.Path))} to where they belong";
        string id = (needsConsent ? $"{Descriptor.Name}:opens" : Descriptor.Name) + (place is null ? "" : $":{place}");
        if (dropped.Dropped.Count > 0)
        {
            title += $" and leave out {string.Join(" and ", dropped.Dropped.Select(static node => node.Name))}, without effect in {context.Target.Release}";
        }

        return new CodeFix(title, needsConsent ? FixSafety.Unsafe : FixSafety.Safe, id, () => PlanAll(context, keys).GetOperations())
        {
            DependsOnRelease = dropped.Dropped.Count > 0,
            GetMoves = () => PlanAll(context, keys).GetMoves(),
        };
    }

    private Relocation PlanAll(RuleContext context, ImmutableArray<Misplacement> keys)
    {
        var relocation = new Relocation(context.Document);
        foreach (var key in keys)
        {
            Plan(context, relocation, key);
        }

        return relocation;
    }

    private CodeFix CreateGiveUp(RuleContext context, Misplacement key) =>
        new($"Give up {key.Node.Path} and keep what stands at {key.TargetPath}", FixSafety.Unsafe, $"{Descriptor.Name}@{key.Node.Path}", () => PlanGivingUp(context, key).GetOperations())
        {
            GetMoves = () => PlanGivingUp(context, key).GetMoves(),
        };

    private Relocation PlanGivingUp(RuleContext context, Misplacement key)
    {
        var relocation = new Relocation(context.Document);
        Plan(context, relocation, key);
        relocation.GiveUpConflicts();
        return relocation;
    }
}
