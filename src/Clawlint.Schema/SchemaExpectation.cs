namespace Clawlint.Schema;

/// <summary>What a schema expects of a value, summed up over the branches of its unions.</summary>
/// <param name="Types">The types allowed.</param>
/// <param name="Values">The values that are named, each once, in the order of the schema.</param>
/// <param name="IsClosed">Whether nothing but the named values is allowed.</param>
public sealed record SchemaExpectation(SchemaTypes Types, IReadOnlyList<SchemaValue> Values, bool IsClosed)
{
    private const int MaxDepth = 16;

    /// <summary>Sums up a schema.</summary>
    public static SchemaExpectation Of(SchemaNode schema) => Of(schema, MaxDepth);

    /// <summary>Sums up several schemas of which any will do.</summary>
    public static SchemaExpectation OfAny(IEnumerable<SchemaNode> schemas) => OfBranches(SchemaTypes.All, schemas, MaxDepth);

    private static SchemaExpectation Of(SchemaNode written, int depth)
    {
        var schema = written.Resolve();
        if (schema.IsNever)
            return new SchemaExpectation(SchemaTypes.None, [], IsClosed: true);
        if (schema.Const is { } constant)
            return new SchemaExpectation(schema.Types, [constant], IsClosed: true);
        if (schema.Enum.Count > 0)
            return new SchemaExpectation(schema.Types, ToList(schema.Enum), IsClosed: true);
        if (depth == 0)
            return new SchemaExpectation(schema.Types, [], IsClosed: false);
        var branches = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        if (branches.Count > 0)
            return OfBranches(schema.Types, ToList(branches), depth - 1);
        var all = new SchemaExpectation(schema.Types, [], IsClosed: false);
        foreach (var part in schema.AllOf)
            all = all.Restrict(Of(part, depth - 1));
        return all;
    }

    private static SchemaExpectation OfBranches(SchemaTypes types, IEnumerable<SchemaNode> branches, int depth)
    {
        var values = new List<SchemaValue>();
        var branchTypes = SchemaTypes.None;
        var isClosed = true;
        foreach (var branch in branches)
        {
            var expectation = Of(branch, depth);
            branchTypes |= expectation.Types;
            isClosed &= expectation.IsClosed;
            values.AddRange(expectation.Values.Where(value => !values.Exists(known => known.Equals(value))));
        }

        return new SchemaExpectation(types & branchTypes, values, isClosed);
    }

    private static List<SchemaNode> ToList(SchemaNodeList list)
    {
        var schemas = new List<SchemaNode>(list.Count);
        foreach (var schema in list)
            schemas.Add(schema);
        return schemas;
    }

    private static List<SchemaValue> ToList(SchemaValueList list)
    {
        var values = new List<SchemaValue>();
        foreach (var value in list)
            values.Add(value);
        return values;
    }

    private SchemaExpectation Restrict(SchemaExpectation other) =>
        new(Types & other.Types, other.IsClosed || Values.Count == 0 ? other.Values : Values, IsClosed || other.IsClosed);
}
