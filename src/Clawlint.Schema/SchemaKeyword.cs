namespace Clawlint.Schema;

/// <summary>
/// What a schema says. The numbers are part of the store's format; a value is checked in their order, so what costs least comes first.
/// </summary>
public enum SchemaKeyword : byte
{
    /// <summary><c>$ref</c>: another schema instead of this one.</summary>
    Ref = 0,

    /// <summary><c>type</c>.</summary>
    Type,

    /// <summary><c>const</c>.</summary>
    Const,

    /// <summary><c>enum</c>.</summary>
    Enum,

    /// <summary><c>minimum</c>.</summary>
    Minimum,

    /// <summary><c>exclusiveMinimum</c>.</summary>
    ExclusiveMinimum,

    /// <summary><c>maximum</c>.</summary>
    Maximum,

    /// <summary><c>exclusiveMaximum</c>.</summary>
    ExclusiveMaximum,

    /// <summary><c>multipleOf</c>.</summary>
    MultipleOf,

    /// <summary><c>minLength</c>, in code points.</summary>
    MinLength,

    /// <summary><c>maxLength</c>, in code points.</summary>
    MaxLength,

    /// <summary><c>pattern</c>.</summary>
    Pattern,

    /// <summary><c>format</c>.</summary>
    Format,

    /// <summary><c>minItems</c>.</summary>
    MinItems,

    /// <summary><c>maxItems</c>.</summary>
    MaxItems,

    /// <summary><c>uniqueItems</c>, where true.</summary>
    UniqueItems,

    /// <summary><c>items</c>: one schema for all elements.</summary>
    Items,

    /// <summary><c>items</c>: a schema for each of the first elements.</summary>
    TupleItems,

    /// <summary><c>additionalItems</c>: for the elements after those.</summary>
    AdditionalItems,

    /// <summary><c>contains</c>.</summary>
    Contains,

    /// <summary><c>required</c>.</summary>
    Required,

    /// <summary><c>minProperties</c>.</summary>
    MinProperties,

    /// <summary><c>maxProperties</c>.</summary>
    MaxProperties,

    /// <summary><c>properties</c>.</summary>
    Properties,

    /// <summary><c>patternProperties</c>.</summary>
    PatternProperties,

    /// <summary><c>additionalProperties</c>.</summary>
    AdditionalProperties,

    /// <summary><c>propertyNames</c>.</summary>
    PropertyNames,

    /// <summary><c>dependencies</c>.</summary>
    Dependencies,

    /// <summary><c>allOf</c>.</summary>
    AllOf,

    /// <summary><c>anyOf</c>.</summary>
    AnyOf,

    /// <summary><c>oneOf</c>.</summary>
    OneOf,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>if</c>.</summary>
    If,

    /// <summary><c>then</c>.</summary>
    Then,

    /// <summary><c>else</c>.</summary>
    Else,

    /// <summary>The schema <c>false</c>, which nothing satisfies.</summary>
    Never,

    /// <summary><c>default</c>: a note, no condition.</summary>
    Default,

    /// <summary><c>title</c>: a note.</summary>
    Title,

    /// <summary><c>description</c>: a note.</summary>
    Description,

    /// <summary><c>$schema</c>: a note.</summary>
    SchemaUri,

    /// <summary><c>errorMessage</c>: a note, what to say of a value that does not satisfy the schema.</summary>
    ErrorMessage,
}
