using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clawlint.Syntax.Tests.Editing;

/// <summary>What a document means, as a tree that can be changed: members and elements in their order.</summary>
internal sealed class ValueModel
{
    private string? _scalar;

    private ValueModel(string? scalar) => _scalar = scalar;

    public List<(string? Name, ValueModel Value)> Children { get; private set; } = [];

    public bool IsArray { get; private set; }

    /// <summary>The model of a node, and of all nodes below it by their number.</summary>
    public static ValueModel Of(SyntaxNode node, Dictionary<int, ValueModel>? models = null)
    {
        var model = node.Kind switch
        {
            SyntaxKind.Object => new ValueModel(null),
            SyntaxKind.Array => new ValueModel(null) { IsArray = true },
            SyntaxKind.String => new ValueModel(JsonSerializer.Serialize(node.GetStringValue())),
            SyntaxKind.Number => new ValueModel(node.GetNumberValue().ToString(CultureInfo.InvariantCulture)),
            _ => new ValueModel(node.Kind.ToString()),
        };
        foreach (var child in model._scalar is null ? node.Children : default)
        {
            model.Children.Add(child.Kind == SyntaxKind.Member
                ? (new MemberSyntax(child).Name, Of(new MemberSyntax(child).Value, models))
                : (null, Of(child, models)));
        }

        if (models is not null)
            models[node.Index] = model;
        return model;
    }

    public static ValueModel OfJson(string json) => Of(SyntaxTree.Parse(SourceText.FromString(json)).Root);

    public static ValueModel NewObject() => new(null);

    public ValueModel? Find(string name) => Children.Find(child => child.Name == name).Value;

    public void Set(ValueModel other) => (_scalar, Children, IsArray) = (other._scalar, other.Children, other.IsArray);

    public override string ToString()
    {
        if (_scalar is not null)
            return _scalar;
        var builder = new StringBuilder().Append(IsArray ? '[' : '{');
        foreach (var (name, value) in Children)
            builder.Append(name is null ? "" : JsonSerializer.Serialize(name) + ":").Append(value).Append(',');
        return builder.Append(IsArray ? ']' : '}').ToString();
    }
}
