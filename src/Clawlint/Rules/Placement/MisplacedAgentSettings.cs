using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Placement;

/// <summary>Settings of all agents outside <c>agents.defaults</c>, or an agent outside <c>agents.entries</c>.</summary>
public sealed class MisplacedAgentSettings : ListedPlacementRule
{
    private const string AnyAgent = "agents.*";

    /// <summary>What the first releases had under <c>agent</c> and has left the agents since.</summary>
    private static readonly Dictionary<string, string[]> MovedOut = new(StringComparer.Ordinal)
    {
        ["tools"] = ["tools"],
        ["elevated"] = ["tools", "elevated"],
        ["bash"] = ["tools", "exec"],
    };

    /// <summary>Settings of the root <c>agent</c> that cannot move as they are: their shape has changed as well.</summary>
    private static readonly string[] Reshaped = ["allowedModels", "modelAliases", "modelFallbacks", "imageModelFallbacks"];

    private static readonly string[] Blocks = ["defaults", "entries", "ownership"];

    /// <summary>The keys of <c>agents</c> that are no agent's id: known ones, misspelt ones, and those that belong elsewhere.</summary>
    private static readonly Lazy<HashSet<string>> NoAgents = new(static () =>
    [
        "defaults", "default", "entries", "list", "ownership",
        .. ListedPlacement.All.Select(static placement => placement.Place.Split('.', '[')).Where(static steps => steps[0] == "agents").Select(static steps => steps[1]),
    ]);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL2023", "misplaced-agent-settings", Severity.Error, Effect.Load, FixSafety.Safe);

    private protected override bool IsMeant(RuleContext context, ConfigNode value, ListedPlacement placement) => placement.Place != AnyAgent || IsAgent(value);

    private protected override bool NeedsConsent(RuleContext context, Misplacement key) =>
        IsAgent(key) ? NeedsOwnership(key.Node.Parent) : PartsOf(context, key).Any(part => OpenDoor.IsOpenedBy(part.Node, part.Target, context.Target.Release));

    private protected override string GetAdvice(RuleContext context, Misplacement key) => IsAgent(key) && NeedsConsent(context, key)
        ? "Move it there and set agents.ownership to explicit, which several agents need."
        : base.GetAdvice(context, key);

    private protected override void Plan(RuleContext context, Relocation relocation, Misplacement key)
    {
        foreach (var part in PartsOf(context, key))
        {
            relocation.Move(part.Node, part.Target);
        }

        if (IsAgent(key) && NeedsOwnership(key.Node.Parent))
        {
            relocation.Insert(key.Node.Parent, "ownership", "\"explicit\"");
        }
    }

    private static bool IsAgent(Misplacement key) => key.Target[1] == "entries";

    /// <summary>A known key that is written wrongly is no agent either: <c>entires</c>.</summary>
    private static bool IsAgent(ConfigNode value)
    {
        Span<char> buffer = stackalloc char[64];
        var name = value.GetName(buffer);
        return !NoAgents.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && NearestWord.To(name.ToString(), Blocks) is null;
    }

    /// <summary>OpenClaw takes several agents only where one of them is the default or nothing is left to a default.</summary>
    private static bool NeedsOwnership(ConfigNode agents)
    {
        int count = agents["entries"].Children.Count;
        foreach (var child in agents.Members)
        {
            count += child.Kind == ConfigKind.Object && IsAgent(child) ? 1 : 0;
        }

        return count > 1 && agents["ownership"].IsMissing;
    }

    /// <summary>What moves where: an object's settings one by one, where they go to several places or others stand there already.</summary>
    private static IEnumerable<Misplacement> PartsOf(RuleContext context, Misplacement key)
    {
        bool isWhole = key.Node.Kind != ConfigKind.Object || key.Target is not ["agents", "defaults"]
            || (context.Document.Find(key.Target).IsMissing && !HasSpecial(key.Node));
        if (isWhole)
        {
            yield return Fit(context, key);
            yield break;
        }

        foreach (var child in key.Node.Members)
        {
            if (!Reshaped.Contains(child.Name!))
            {
                yield return Fit(context, new Misplacement(child, MovedOut.GetValueOrDefault(child.Name!) ?? [.. key.Target, child.Name!]));
            }
        }
    }

    private static bool HasSpecial(ConfigNode container)
    {
        foreach (var child in container.Members)
        {
            if (Reshaped.Contains(child.Name!) || MovedOut.ContainsKey(child.Name!))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A model by its name alone is the primary one of an object that stands there already.</summary>
    private static Misplacement Fit(RuleContext context, Misplacement key) =>
        key.Target[^1] is "model" or "imageModel" && key.Node.Kind == ConfigKind.String && context.Document.Find(key.Target).Kind == ConfigKind.Object
            ? new Misplacement(key.Node, [.. key.Target, "primary"])
            : key;
}
