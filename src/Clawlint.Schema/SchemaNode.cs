using Clawlint.Schema.Patterns;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>A handle to a schema or a schema inside another. <c>default</c> is a missing schema; asking it for what it says gives nothing.</summary>
public readonly struct SchemaNode : IEquatable<SchemaNode>
{
    private readonly SchemaTable? _table;

    internal SchemaNode(SchemaTable table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The schema's number: equal schemas of the same origin have the same one.</summary>
    public int Index { get; }

    /// <summary>True for <c>default</c>.</summary>
    public bool IsMissing => _table is null;

    /// <summary>True for the schema <c>false</c>, which nothing satisfies.</summary>
    public bool IsNever => Has(SchemaKeyword.Never);

    /// <summary>True for a schema that sets no condition.</summary>
    public bool IsAny => _table is not null && Types == SchemaTypes.All && (Words.Keywords & Conditions) == 0;

    /// <summary>The types that <c>type</c> allows; all where it is not set. For those of a union see <see cref="SchemaExpectation"/>.</summary>
    public SchemaTypes Types => _table is null ? SchemaTypes.All : Words.Types;

    /// <summary>The types as they were written, in their order.</summary>
    public IEnumerable<string> TypeNames => _table is null ? [] : SchemaNodeHeader.GetTypeNames(Words.Header);

    /// <summary>The only value allowed; null where <c>const</c> is not set.</summary>
    public SchemaValue? Const => GetValue(SchemaKeyword.Const);

    /// <summary>The values allowed; empty where <c>enum</c> is not set.</summary>
    public SchemaValueList Enum => Has(SchemaKeyword.Enum) ? new SchemaValueList(_table!, Operand(SchemaKeyword.Enum)) : default;

    /// <summary>The least number allowed.</summary>
    public double? Minimum => GetNumber(SchemaKeyword.Minimum);

    /// <summary>The number that must be exceeded.</summary>
    public double? ExclusiveMinimum => GetNumber(SchemaKeyword.ExclusiveMinimum);

    /// <summary>The greatest number allowed.</summary>
    public double? Maximum => GetNumber(SchemaKeyword.Maximum);

    /// <summary>The number that must not be reached.</summary>
    public double? ExclusiveMaximum => GetNumber(SchemaKeyword.ExclusiveMaximum);

    /// <summary>The number of which the value must be a multiple.</summary>
    public double? MultipleOf => GetNumber(SchemaKeyword.MultipleOf);

    /// <summary>The least length of a string, in code points.</summary>
    public int? MinLength => GetCount(SchemaKeyword.MinLength);

    /// <summary>The greatest length of a string, in code points.</summary>
    public int? MaxLength => GetCount(SchemaKeyword.MaxLength);

    /// <summary>The pattern of a string, as written.</summary>
    public string? Pattern => Has(SchemaKeyword.Pattern) ? _table!.GetPatternSource(Operand(SchemaKeyword.Pattern)) : null;

    /// <summary>The pattern's flags.</summary>
    public PatternOptions PatternOptions => Has(SchemaKeyword.Pattern) ? _table!.GetPatternOptions(Operand(SchemaKeyword.Pattern)) : PatternOptions.None;

    /// <summary>The pattern's flags as ECMAScript writes them: <c>i</c>, <c>u</c>, both or none.</summary>
    public string PatternFlags => (PatternOptions.HasFlag(PatternOptions.IgnoreCase) ? "i" : "") + (PatternOptions.HasFlag(PatternOptions.Unicode) ? "u" : "");

    /// <summary>The name of a string's format.</summary>
    public string? Format => GetText(SchemaKeyword.Format);

    /// <summary>The least number of elements.</summary>
    public int? MinItems => GetCount(SchemaKeyword.MinItems);

    /// <summary>The greatest number of elements.</summary>
    public int? MaxItems => GetCount(SchemaKeyword.MaxItems);

    /// <summary>Whether elements must differ.</summary>
    public bool UniqueItems => Has(SchemaKeyword.UniqueItems);

    /// <summary>The schema of all elements.</summary>
    public SchemaNode Items => GetNode(SchemaKeyword.Items);

    /// <summary>The schemas of the first elements, one each.</summary>
    public SchemaNodeList TupleItems => GetNodes(SchemaKeyword.TupleItems);

    /// <summary>The schema of the elements after <see cref="TupleItems"/>.</summary>
    public SchemaNode AdditionalItems => GetNode(SchemaKeyword.AdditionalItems);

    /// <summary>The schema that at least one element must satisfy.</summary>
    public SchemaNode Contains => GetNode(SchemaKeyword.Contains);

    /// <summary>The names that an object must have, in the order in which they were written.</summary>
    public IReadOnlyList<string> Required => Has(SchemaKeyword.Required) ? ReadRequired() : [];

    /// <summary>The least number of members.</summary>
    public int? MinProperties => GetCount(SchemaKeyword.MinProperties);

    /// <summary>The greatest number of members.</summary>
    public int? MaxProperties => GetCount(SchemaKeyword.MaxProperties);

    /// <summary>The named members and their schemas; in no particular order.</summary>
    public SchemaPropertyList Properties => Has(SchemaKeyword.Properties) ? new SchemaPropertyList(_table!, Operand(SchemaKeyword.Properties)) : default;

    /// <summary>Patterns of names, and the schema of the members that match.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> PatternProperties => ReadPatternProperties();

    /// <summary>The schema of members that have no other; missing where it is not set, which allows them all.</summary>
    public SchemaNode AdditionalProperties => GetNode(SchemaKeyword.AdditionalProperties);

    /// <summary>The schema of the members' names.</summary>
    public SchemaNode PropertyNames => GetNode(SchemaKeyword.PropertyNames);

    /// <summary>For each name, the schema that applies to the object when it has such a member.</summary>
    public SchemaPropertyList Dependencies =>
        Has(SchemaKeyword.Dependencies) ? new SchemaPropertyList(_table!, Operand(SchemaKeyword.Dependencies)) : default;

    /// <summary>Schemas that all apply.</summary>
    public SchemaNodeList AllOf => GetNodes(SchemaKeyword.AllOf);

    /// <summary>Schemas of which at least one must hold.</summary>
    public SchemaNodeList AnyOf => GetNodes(SchemaKeyword.AnyOf);

    /// <summary>Schemas of which exactly one must hold.</summary>
    public SchemaNodeList OneOf => GetNodes(SchemaKeyword.OneOf);

    /// <summary>The schema that must not hold.</summary>
    public SchemaNode Not => GetNode(SchemaKeyword.Not);

    /// <summary>The condition for <see cref="Then"/> and <see cref="Else"/>.</summary>
    public SchemaNode If => GetNode(SchemaKeyword.If);

    /// <summary>The schema that applies where <see cref="If"/> holds.</summary>
    public SchemaNode Then => GetNode(SchemaKeyword.Then);

    /// <summary>The schema that applies where <see cref="If"/> does not hold.</summary>
    public SchemaNode Else => GetNode(SchemaKeyword.Else);

    /// <summary>The value that stands where none is written; null where <c>default</c> is not set.</summary>
    public SchemaValue? Default => GetValue(SchemaKeyword.Default);

    /// <summary>The title. The bundled releases have none.</summary>
    public string? Title => GetText(SchemaKeyword.Title);

    /// <summary>The description. The bundled releases have none.</summary>
    public string? Description => GetText(SchemaKeyword.Description);

    /// <summary>What whoever wrote the schema wants said of a value that does not satisfy it. The bundled releases have none.</summary>
    public string? ErrorMessage => GetText(SchemaKeyword.ErrorMessage);

    internal SchemaTable Table => _table ?? throw new InvalidOperationException("The schema is missing.");

    internal bool IsBoolean => SchemaNodeHeader.IsBoolean(Words.Header);

    internal string? SchemaUri => GetText(SchemaKeyword.SchemaUri);

    private static ulong Conditions =>
        ~((1UL << (int)SchemaKeyword.Default) | (1UL << (int)SchemaKeyword.Title) | (1UL << (int)SchemaKeyword.Description) | (1UL << (int)SchemaKeyword.SchemaUri)
            | (1UL << (int)SchemaKeyword.ErrorMessage));

    private SchemaWords Words => new(Table.GetNode(Index));

    /// <summary>This schema, or the one that it refers to.</summary>
    public SchemaNode Resolve()
    {
        // A reference that leads round in a circle is left where a bound is reached; it says nothing.
        const int LongestChain = 64;
        var node = this;
        for (var i = 0; i < LongestChain && node.Has(SchemaKeyword.Ref); i++)
            node = node.GetNode(SchemaKeyword.Ref);
        return node;
    }

    /// <summary>Whether the schema says something.</summary>
    public bool Has(SchemaKeyword keyword) => _table is not null && Words.Has(keyword);

    /// <summary>Whether the schema says nothing but what some keywords say, a bit each.</summary>
    internal bool HasOnly(ulong keywords) => _table is not null && (Words.Keywords & ~keywords) == 0;

    /// <summary>The schema of a named member; missing where <c>properties</c> does not name it. Allocates nothing.</summary>
    public SchemaNode GetProperty(ReadOnlySpan<char> name) => Properties.Find(name);

    /// <inheritdoc/>
    public bool Equals(SchemaNode other) => ReferenceEquals(_table, other._table) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchemaNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>True for two handles to the same schema.</summary>
    public static bool operator ==(SchemaNode left, SchemaNode right) => left.Equals(right);

    /// <summary>True for handles to different schemas.</summary>
    public static bool operator !=(SchemaNode left, SchemaNode right) => !left.Equals(right);

    /// <summary>The word of a keyword that the schema has.</summary>
    internal int Operand(SchemaKeyword keyword) => Words.Operand(keyword);

    internal SchemaNode GetNode(SchemaKeyword keyword) => Has(keyword) ? new SchemaNode(_table!, Operand(keyword)) : default;

    private SchemaNodeList GetNodes(SchemaKeyword keyword) => Has(keyword) ? new SchemaNodeList(_table!, Operand(keyword)) : default;

    private SchemaValue? GetValue(SchemaKeyword keyword) => Has(keyword) ? new SchemaValue(_table!, Operand(keyword)) : null;

    private double? GetNumber(SchemaKeyword keyword) => Has(keyword) ? _table!.GetNumber(Operand(keyword)) : null;

    private int? GetCount(SchemaKeyword keyword) => Has(keyword) ? Operand(keyword) : null;

    private string? GetText(SchemaKeyword keyword) => Has(keyword) ? _table!.GetString(Operand(keyword)) : null;

    private List<string> ReadRequired()
    {
        var names = new List<string>();
        foreach (var name in _table!.GetList(Operand(SchemaKeyword.Required)))
            names.Add(_table.GetString((int)name));
        return names;
    }

    private List<KeyValuePair<string, SchemaNode>> ReadPatternProperties()
    {
        var members = new List<KeyValuePair<string, SchemaNode>>();
        if (!Has(SchemaKeyword.PatternProperties))
            return members;
        var row = _table!.From(Operand(SchemaKeyword.PatternProperties));
        var count = (int)row[0];
        for (var i = 1; i <= count; i++)
            members.Add(new(_table.GetPatternSource((int)row[i]), new SchemaNode(_table, (int)row[count + i])));
        return members;
    }
}
