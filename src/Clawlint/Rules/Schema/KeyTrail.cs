using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>
/// Follows a key's place through the schemas of releases, without regard to the values on the way. What releases have in common stands once
/// in their store, and is followed once.
/// </summary>
/// <param name="steps">The steps to the key, itself last.</param>
internal sealed class KeyTrail(IReadOnlyList<ConfigPathStep> steps)
{
    private readonly Dictionary<(SchemaNode Schema, int Depth), bool> _followed = [];

    /// <summary>The trail of a key as OpenClaw reads the config.</summary>
    public static KeyTrail Of(ConfigNode key) => new([.. SchemaSteps.StepsTo(key).Select(static node => new ConfigPathStep(node.Name, node.ElementIndex))]);

    /// <summary>True when a schema names the key at its place, or any of its choices does.</summary>
    public bool LeadThrough(SchemaNode root) => Leads(root.Resolve(), 0);

    private bool Leads(SchemaNode schema, int depth)
    {
        if (depth == steps.Count)
        {
            return true;
        }

        if (!_followed.TryGetValue((schema, depth), out bool leads))
        {
            // Set first: a schema that holds itself leads nowhere new.
            _followed[(schema, depth)] = false;
            _followed[(schema, depth)] = leads = LeadsBelow(schema, depth) || LeadsByChoice(schema, depth);
        }

        return leads;
    }

    private bool LeadsBelow(SchemaNode schema, int depth)
    {
        bool isKey = depth == steps.Count - 1;
        var below = steps[depth].Name is not { } name ? schema.Items
            : schema.GetProperty(name) is { IsMissing: false } property ? property
            : !isKey && schema.AdditionalProperties is { IsNever: false } any ? any
            : default;
        return !below.IsMissing && Leads(below.Resolve(), depth + 1);
    }

    private bool LeadsByChoice(SchemaNode schema, int depth)
    {
        foreach (var list in (ReadOnlySpan<SchemaNodeList>)[schema.AnyOf, schema.OneOf, schema.AllOf])
        {
            foreach (var choice in list)
            {
                if (Leads(choice.Resolve(), depth))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
