using Clawlint.Syntax;

namespace Clawlint.Environments.Yaml;

/// <summary>A value of a YAML file, and where it stands. What an alias names is the anchor's own node, so that one node may have several places in the tree.</summary>
public sealed class YamlNode
{
    private YamlNode(YamlKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>What it is.</summary>
    public YamlKind Kind { get; }

    /// <summary>Where it stands: for a scalar its text with quotes; empty for a value that is not there.</summary>
    public TextSpan Span { get; }

    /// <summary>A scalar's text, decoded; empty for anything else.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True for a scalar without quotes, which YAML may read as a number, a truth value or null.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>True for a list or mapping in brackets.</summary>
    public bool IsFlow { get; private init; }

    /// <summary>True where YAML reads no value: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The elements of a list.</summary>
    public IReadOnlyList<YamlNode> Items { get; private init; } = [];

    /// <summary>The members of a mapping itself, without those that <c>&lt;&lt;</c> merges in.</summary>
    public IReadOnlyList<YamlMember> OwnMembers { get; private init; } = [];

    /// <summary>The members of a mapping in the order of the file: of one name the mapping's own, then that of the first merge.</summary>
    public IReadOnlyList<YamlMember> Members
    {
        get
        {
            var members = new List<YamlMember>();
            AddMembers(this, members, new HashSet<string>(StringComparer.Ordinal), []);
            return members;
        }
    }

    /// <summary>The value of a name; null where there is none.</summary>
    public YamlNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Key.Text == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    internal static YamlNode Scalar(string text, TextSpan span, bool isPlain) => new(YamlKind.Scalar, span) { Text = text, IsPlain = isPlain };

    internal static YamlNode Sequence(List<YamlNode> items, TextSpan span, bool isFlow) => new(YamlKind.Sequence, span) { Items = items, IsFlow = isFlow };

    internal static YamlNode Mapping(List<YamlMember> members, TextSpan span, bool isFlow) => new(YamlKind.Mapping, span) { OwnMembers = members, IsFlow = isFlow };

    // Merges may name one mapping many times over; each is looked at once.
    private static void AddMembers(YamlNode mapping, List<YamlMember> members, HashSet<string> names, HashSet<YamlNode> seen)
    {
        if (mapping.Kind != YamlKind.Mapping || !seen.Add(mapping))
        {
            return;
        }

        foreach (var member in mapping.OwnMembers)
        {
            if (member.Key.Text != "<<" && names.Add(member.Key.Text))
            {
                members.Add(member);
            }
        }

        foreach (var member in mapping.OwnMembers)
        {
            if (member.Key.Text == "<<")
            {
                foreach (var merged in member.Value.Kind == YamlKind.Sequence ? member.Value.Items : [member.Value])
                {
                    AddMembers(merged, members, names, seen);
                }
            }
        }
    }
}
