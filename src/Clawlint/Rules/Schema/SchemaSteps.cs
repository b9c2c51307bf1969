using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>Follows a value's place through a schema, without regard to the values on the way.</summary>
internal static class SchemaSteps
{
    /// <summary>The members and elements on the way from the root to a value, itself last.</summary>
    public static Stack<ConfigNode> StepsTo(ConfigNode node)
    {
        var steps = new Stack<ConfigNode>();
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            steps.Push(node);
        }

        return steps;
    }

    /// <summary>What schemas and all their choices say of a member or an element.</summary>
    public static List<SchemaNode> Below(List<SchemaNode> reached, ConfigNode step) =>
        [.. reached.SelectMany(schema => Below(schema, step, mustBeNamed: false)).Distinct()];

    /// <summary>True for a member that no schema names, beside members that one does name: what <c>additionalProperties</c> is for.</summary>
    public static bool IsRestOfNamed(List<SchemaNode> reached, ConfigNode step) =>
        step.Name is not null
        && !reached.Exists(schema => Below(schema, step, mustBeNamed: true).Any())
        && reached.Exists(schema => Parts(schema).Any(static part => part.Has(SchemaKeyword.Properties) && part.AdditionalProperties is { IsMissing: false, IsNever: false }));

    private static IEnumerable<SchemaNode> Parts(SchemaNode written)
    {
        var schema = written.Resolve();
        return Choices(schema).SelectMany(Parts).Prepend(schema);
    }

    /// <summary>What a schema and all its choices say of a member or an element.</summary>
    private static IEnumerable<SchemaNode> Below(SchemaNode written, ConfigNode step, bool mustBeNamed)
    {
        var schema = written.Resolve();
        if (step.Name is { } name)
        {
            if (schema.GetProperty(name) is { IsMissing: false } property)
            {
                yield return property;
            }
            else if (!mustBeNamed && schema.AdditionalProperties is { IsMissing: false, IsNever: false } any)
            {
                yield return any;
            }
        }
        else if (schema.Items is { IsMissing: false } items)
        {
            yield return items;
        }

        foreach (var choice in Choices(schema))
        {
            foreach (var below in Below(choice, step, mustBeNamed))
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<SchemaNode> Choices(SchemaNode schema)
    {
        foreach (var choice in schema.AnyOf)
        {
            yield return choice;
        }

        foreach (var choice in schema.OneOf)
        {
            yield return choice;
        }

        foreach (var part in schema.AllOf)
        {
            yield return part;
        }
    }
}
