using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>Follows a value's place through a schema, without regard to the values on the way.</summary>
internal static class SchemaSteps
{
    /// <summary>True when a schema names the key at its place, or any of its choices does.</summary>
    public static bool IsKnown(SchemaNode root, ConfigNode key)
    {
        var steps = new Stack<ConfigNode>();
        for (var node = key; !node.Parent.IsMissing; node = node.Parent)
        {
            steps.Push(node);
        }

        var reached = new List<SchemaNode> { root };
        foreach (var step in steps)
        {
            reached = [.. reached.SelectMany(schema => Below(schema, step, step == key)).Distinct()];
        }

        return reached.Count > 0;
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
