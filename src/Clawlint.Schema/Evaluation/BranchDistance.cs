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
    private const int MemberOfWrongType = -1;
    private const int UnknownMember = -1;
    private const int MissingMember = -1;
    private const int Discriminator = 50;

    private readonly Instance _instances = new(document);

    /// <summary>The nearest branch; missing where none is of the value's type, or several are equally near.</summary>
    public SchemaNode FindNearest(SchemaNodeList branches, int instance)
    {
        SchemaNode nearest = default;
        var best = Impossible;
        foreach (var branch in branches)
        {
            var score = GetScore(branch, instance, MaxDepth);
            if (score == best)
                nearest = default;
            if (score <= best)
                continue;
            best = score;
            nearest = branch;
        }

        return nearest;
    }

    private int GetScore(SchemaNode written, int instance, int depth)
    {
        var schema = written.Resolve();
        var kind = _instances.GetKind(instance);
        if (schema.IsNever || !_instances.IsOfType(instance, kind, schema.Types))
            return Impossible;
        if (depth == 0)
            return 0;
        var union = GetUnionScore(schema, instance, depth - 1);
        if (union == Impossible)
            return Impossible;
        return union + kind switch
        {
            ConfigKind.Object => GetMembersScore(schema, _instances.GetNode(instance), depth - 1),
            ConfigKind.Array => GetElementsScore(schema, _instances.GetNode(instance), depth - 1),
            _ => 0,
        };
    }

    private int GetUnionScore(SchemaNode schema, int instance, int depth)
    {
        var branches = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        if (branches.Count == 0)
            return 0;
        var best = Impossible;
        foreach (var branch in branches)
            best = Math.Max(best, GetScore(branch, instance, depth));
        return best;
    }

    private int GetMembersScore(SchemaNode schema, ConfigNode value, int depth)
    {
        var score = 0;
        Span<char> buffer = stackalloc char[Instance.BufferLength];
        foreach (var member in value.Children)
        {
            var known = schema.GetProperty(member.GetName(buffer)).Resolve();
            if (!known.IsMissing)
                score += GetMemberScore(known, member, depth);
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

    private int GetMemberScore(SchemaNode schema, ConfigNode member, int depth)
    {
        if (schema.Has(SchemaKeyword.Const) || schema.Has(SchemaKeyword.Enum))
            return IsNamed(schema, member) ? Discriminator : -Discriminator;
        return GetScore(schema, member.Index, depth) == Impossible ? MemberOfWrongType : KnownMember;
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
    private int GetElementsScore(SchemaNode schema, ConfigNode value, int depth)
    {
        foreach (var element in value.Children)
            return schema.Items.IsMissing || GetScore(schema.Items, element.Index, depth) != Impossible ? KnownMember : MemberOfWrongType;
        return 0;
    }
}
