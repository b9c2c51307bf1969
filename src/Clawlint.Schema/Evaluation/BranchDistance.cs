using Clawlint.Config;

namespace Clawlint.Schema.Evaluation;

/// <summary>
/// Which branch of a union a value was meant for: one of another type is out of question; then count the members that the branch
/// knows, and above all those that tell branches apart, such as <c>"source": "env"</c>.
/// </summary>
internal readonly struct BranchDistance(ConfigDocument document)
{
    private const int Impossible = int.MinValue;
    private const int MaxDepth = 8;

    private const int KnownMember = 2;
    private const int MemberOfWrongType = 1;
    private const int UnknownMember = -1;
    private const int MissingMember = -1;
    private const int Discriminator = 50;

    private readonly Instance _instances = new(document);

    /// <summary>The nearest branches: several where they are equally near, none where no branch is of the value's type.</summary>
    public List<SchemaNode> FindNearest(SchemaNodeList branches, int instance)
    {
        var nearest = new List<SchemaNode>();
        var best = Impossible + 1;
        foreach (var branch in branches)
        {
            var score = GetScore(branch, instance, MaxDepth);
            if (score < best)
                continue;
            if (score > best)
                nearest.Clear();
            best = score;
            nearest.Add(branch);
        }

        return nearest;
    }

    /// <summary>Whether a value is of a type that a schema allows, in one of its branches if it is a union.</summary>
    public bool IsPossible(SchemaNode schema, int instance) => IsPossible(schema, instance, MaxDepth);

    private int GetScore(SchemaNode written, int instance, int depth)
    {
        var schema = written.Resolve();
        if (!IsPossible(schema, instance, depth))
            return Impossible;
        var union = GetUnionScore(schema, instance, depth);
        return union + _instances.GetKind(instance) switch
        {
            ConfigKind.Object => GetMembersScore(schema, _instances.GetNode(instance)),
            ConfigKind.Array => GetElementsScore(schema, _instances.GetNode(instance)),
            _ => 0,
        };
    }

    private bool IsPossible(SchemaNode written, int instance, int depth)
    {
        var schema = written.Resolve();
        if (schema.IsNever || !_instances.IsOfType(instance, _instances.GetKind(instance), schema.Types))
            return false;
        var branches = GetBranches(schema);
        if (branches.Count == 0 || depth == 0)
            return true;
        foreach (var branch in branches)
        {
            if (IsPossible(branch, instance, depth - 1))
                return true;
        }

        return false;
    }

    private static SchemaNodeList GetBranches(SchemaNode schema) => schema.Has(SchemaKeyword.AnyOf) ? schema.AnyOf : schema.OneOf;

    private int GetUnionScore(SchemaNode schema, int instance, int depth)
    {
        var best = 0;
        if (depth == 0)
            return best;
        foreach (var branch in GetBranches(schema))
            best = Math.Max(best, GetScore(branch, instance, depth - 1));
        return best;
    }

    private int GetMembersScore(SchemaNode schema, ConfigNode value)
    {
        var score = 0;
        Span<char> buffer = stackalloc char[Instance.BufferLength];
        foreach (var member in value.Children)
        {
            var known = schema.GetProperty(member.GetName(buffer)).Resolve();
            if (!known.IsMissing)
                score += GetMemberScore(known, member);
            else if (schema.AdditionalProperties.IsNever)
                score += UnknownMember;
        }

        if (!schema.Has(SchemaKeyword.Required))
            return score;
        foreach (var name in schema.Required)
        {
            if (value[name].IsMissing)
                score += MissingMember;
        }

        return score;
    }

    private int GetMemberScore(SchemaNode schema, ConfigNode member)
    {
        if (schema.Has(SchemaKeyword.Const) || schema.Has(SchemaKeyword.Enum))
            return IsNamed(schema, member) ? Discriminator : -Discriminator;
        return IsPossible(schema, member.Index) ? KnownMember : MemberOfWrongType;
    }

    private static bool IsNamed(SchemaNode schema, ConfigNode member)
    {
        if (schema.Const is { } constant)
            return ValueComparer.AreEqual(member, constant);
        foreach (var value in schema.Enum)
        {
            if (ValueComparer.AreEqual(member, value))
                return true;
        }

        return false;
    }

    // The first element speaks for all.
    private int GetElementsScore(SchemaNode schema, ConfigNode value)
    {
        foreach (var element in value.Children)
            return schema.Items.IsMissing || IsPossible(schema.Items, element.Index) ? KnownMember : MemberOfWrongType;
        return 0;
    }
}
