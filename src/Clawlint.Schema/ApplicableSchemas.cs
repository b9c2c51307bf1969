using Clawlint.Config;
using Clawlint.Schema.Evaluation;
using Clawlint.Schema.Patterns;

namespace Clawlint.Schema;

/// <summary>
/// The schemas that speak of one value, for hover and completion. It goes down the path to the value alone, and at a union takes the
/// branches that hold; where none does, the nearest; where none is nearest, all that are of the value's type.
/// </summary>
public sealed class ApplicableSchemas
{
    private readonly SchemaEvaluator _evaluator = new();

    /// <summary>The schemas that apply to a value; references and unions are resolved, so each says something itself.</summary>
    /// <param name="root">The schema of the whole config.</param>
    /// <param name="node">The value; its config's other values are not changed or kept.</param>
    public IReadOnlyList<SchemaNode> Find(SchemaNode root, ConfigNode node)
    {
        var way = new Stack<ConfigNode>();
        for (var step = node; !step.IsMissing; step = step.Parent)
            way.Push(step);
        List<SchemaNode> schemas = [root];
        ConfigNode parent = default;
        foreach (var step in way)
        {
            if (!parent.IsMissing)
                schemas = [.. schemas.SelectMany(schema => GetInside(schema, step))];
            schemas = Expand(schemas, step);
            parent = step;
        }

        return schemas;
    }

    private List<SchemaNode> Expand(IEnumerable<SchemaNode> schemas, ConfigNode node)
    {
        var found = new List<SchemaNode>();
        var pending = new Stack<SchemaNode>(schemas.Reverse());
        while (pending.TryPop(out var written))
        {
            var schema = written.Resolve();
            if (schema.IsMissing || found.Contains(schema))
                continue;
            found.Add(schema);
            foreach (var part in schema.AllOf)
                pending.Push(part);
            foreach (var branch in ChooseBranches(schema.AnyOf, node).Concat(ChooseBranches(schema.OneOf, node)))
                pending.Push(branch);
            if (schema.Has(SchemaKeyword.If))
                pending.Push(Holds(schema.If, node) ? schema.Then : schema.Else);
        }

        return found;
    }

    private List<SchemaNode> ChooseBranches(SchemaNodeList branches, ConfigNode node)
    {
        var all = new List<SchemaNode>();
        foreach (var branch in branches)
            all.Add(branch);
        if (all.Count == 0)
            return all;
        var holding = all.FindAll(branch => Holds(branch, node));
        if (holding.Count > 0)
            return holding;
        var distance = new BranchDistance(node.Document);
        var nearest = distance.FindNearest(branches, node.Index);
        return nearest.Count == 1 ? nearest : all.FindAll(branch => distance.IsPossible(branch, node.Index));
    }

    private bool Holds(SchemaNode schema, ConfigNode node) => _evaluator.Evaluate(schema, node) == SchemaResult.Valid;

    private static List<SchemaNode> GetInside(SchemaNode schema, ConfigNode child)
    {
        if (child.Name is not { } name)
        {
            var place = child.ElementIndex;
            var tuple = schema.TupleItems;
            return tuple.Count == 0 ? [schema.Items] : [place < tuple.Count ? tuple[place] : schema.AdditionalItems];
        }

        var members = schema.PatternProperties.Where(pattern => Matches(pattern.Key, name)).Select(pattern => pattern.Value).ToList();
        if (schema.GetProperty(name) is { IsMissing: false } named)
            members.Add(named);
        return members.Count > 0 ? members : [schema.AdditionalProperties];
    }

    private static bool Matches(string pattern, string name) =>
        EcmaPattern.TryParse(pattern, PatternOptions.None, out var compiled) && compiled.Match(name) == PatternAnswer.Yes;
}
