using Clawlint.Config;
using Clawlint.Schema;

namespace Clawlint.Explain;

/// <summary>What one release's schema says of a config path.</summary>
/// <param name="Schemas">All schemas that may apply there; empty where none names the path.</param>
/// <param name="IsUnchecked">True where the release takes anything at that place: below a channel or plugin whose schema it does not have.</param>
/// <param name="Steps">The steps, read as elements where the release has a list.</param>
/// <param name="Failed">The first step that the release does not know; as many as there are steps where it knows all.</param>
/// <param name="Around">The schemas around that step.</param>
internal sealed record PathKnowledge(
    IReadOnlyList<SchemaNode> Schemas, bool IsUnchecked, IReadOnlyList<ConfigPathStep> Steps, int Failed, IReadOnlyList<SchemaNode> Around)
{
    /// <summary>True where the release's schema names the path.</summary>
    public bool IsKnown => Schemas.Count > 0;

    /// <summary>Follows the steps through a schema.</summary>
    public static PathKnowledge Of(SchemaNode root, IReadOnlyList<ConfigPathStep> steps)
    {
        var schemas = SchemaPaths.Find(root, []);
        var read = steps.ToArray();
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = Read(steps[i], schemas);
            var below = SchemaPaths.FindBelow(schemas, read[i]);
            if (below.Count == 0 || IsUnnamed(read[i], schemas, below))
            {
                return new PathKnowledge([], schemas.Any(schema => IsOpen(schema, read[i])), read, i, schemas);
            }

            schemas = below;
        }

        return new PathKnowledge(schemas, IsUnchecked: false, read, read.Length, []);
    }

    /// <summary>The names that the schemas around the unknown step do know.</summary>
    public IEnumerable<string> NamesAround()
    {
        foreach (var schema in Around)
        {
            foreach (var property in schema.Properties)
            {
                yield return property.Key;
            }
        }
    }

    /// <summary>A number, or <c>*</c>, where there is a list and no object: the paths of OpenClaw's own commands write elements as <c>list.0</c>.</summary>
    private static ConfigPathStep Read(ConfigPathStep step, IReadOnlyList<SchemaNode> schemas)
    {
        bool mayBeElement = step.Name is "*" or { Length: > 0 and < 6 } && (step.Name == "*" || step.Name.All(char.IsAsciiDigit));
        return mayBeElement && schemas.Any(IsList) && !schemas.Any(TakesMembers)
            ? new ConfigPathStep(null, step.Name == "*" ? 0 : int.Parse(step.Name!, System.Globalization.CultureInfo.InvariantCulture))
            : step;
    }

    /// <summary>True for a name of no known kind beside known ones: a channel that the release does not have.</summary>
    private static bool IsUnnamed(ConfigPathStep step, IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> below) =>
        step.Name is { } name && below.All(static schema => schema.IsAny) && schemas.Any(schema => schema.Properties.Count > 0) && schemas.All(schema => schema.GetProperty(name).IsMissing);

    private static bool IsList(SchemaNode schema) => !schema.Items.IsMissing || schema.TupleItems.Count > 0;

    private static bool TakesMembers(SchemaNode schema) => schema.Properties.Count > 0 || schema.AdditionalProperties is { IsMissing: false, IsNever: false };

    /// <summary>
    /// True for an object that takes any member, or a value that may be anything. A schema without a type sets a condition on what another one describes.
    /// </summary>
    private static bool IsOpen(SchemaNode schema, ConfigPathStep step)
    {
        if (schema.IsAny)
        {
            return true;
        }

        var rest = step.Name is null ? schema.Items : schema.AdditionalProperties;
        var type = step.Name is null ? SchemaTypes.Array : SchemaTypes.Object;
        return schema.Types != SchemaTypes.All && schema.Types.HasFlag(type) && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0 && (rest.IsMissing || rest.IsAny);
    }
}
