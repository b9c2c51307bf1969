using System.Collections.Immutable;
using Clawlint.Config;

namespace Clawlint.Schema;

/// <summary>One place at which a value does not satisfy a schema, as facts; the text is for others to write.</summary>
/// <param name="Node">
/// The value at fault. For <see cref="SchemaKeyword.AdditionalProperties"/> it is the member that is not allowed, for
/// <see cref="SchemaKeyword.Required"/> the object that lacks one.
/// </param>
/// <param name="Keyword">The condition that is not met. <see cref="SchemaKeyword.AnyOf"/> and <see cref="SchemaKeyword.OneOf"/>
/// speak where no single branch is nearest: <see cref="SchemaExpectation"/> sums the branches up.</param>
/// <param name="Schema">The schema that sets the condition; its bounds, types and values say what is expected.</param>
public readonly record struct SchemaError(ConfigNode Node, SchemaKeyword Keyword, SchemaNode Schema)
{
    /// <summary>For <see cref="SchemaKeyword.Required"/>, the name that is missing; else null.</summary>
    public string? MissingName { get; init; }

    /// <summary>True where the member's name is at fault, not its value.</summary>
    public bool IsName { get; init; }

    /// <summary>For <see cref="SchemaKeyword.OneOf"/>, true where more than one branch holds.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The value at which the outermost union failed, of whose nearest branch this error speaks; missing outside of unions. OpenClaw often names this place.</summary>
    public ConfigNode UnionNode { get; init; }

    /// <summary>That union; missing outside of unions.</summary>
    public SchemaNode Union { get; init; }

    /// <summary>The schemas that set the condition: several where branches of a union are equally near and each finds fault here.</summary>
    public ImmutableArray<SchemaNode> Alternatives { get; init; } = [Schema];

    /// <summary>What is expected, summed up over <see cref="Alternatives"/>.</summary>
    public SchemaExpectation GetExpectation() => SchemaExpectation.OfAny(Alternatives);
}
