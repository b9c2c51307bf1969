using System.Collections.Immutable;

namespace Clawlint.Syntax.Editing;

/// <summary>Turns all that an editor was told into edits of the text. Made anew for each answer, so that an editor can be asked again after further orders.</summary>
internal sealed class EditRenderer
{
    private readonly SyntaxTree _tree;
    private readonly IReadOnlyDictionary<int, ContainerEdit> _containers;
    private readonly IReadOnlyDictionary<int, (SyntaxNode Value, string Json)> _values;
    private readonly IReadOnlyList<TextEdit> _replacements;
    private readonly Dictionary<int, IReadOnlyList<TextEdit>> _rendered = [];
    private readonly FileStyle _fileStyle;

    public EditRenderer(
        SyntaxTree tree,
        IReadOnlyDictionary<int, ContainerEdit> containers,
        IReadOnlyDictionary<int, (SyntaxNode Value, string Json)> values,
        IReadOnlyList<TextEdit> replacements)
    {
        _tree = tree;
        _containers = containers;
        _values = values;
        _replacements = replacements;
        _fileStyle = FileStyle.Of(tree);
    }

    public EditStyle StyleAt(SyntaxNode container) => EditStyle.At(container, _fileStyle);

    public ImmutableArray<TextEdit> RenderAll() => TextEdits.Normalize(_tree.Text, EditsWithin(default));

    /// <summary>A node's text with all edits within it.</summary>
    public string TextOf(SyntaxNode node) => TextEdits.Apply(_tree.Text, node.Span, EditsWithin(node));

    private List<TextEdit> EditsWithin(SyntaxNode scope)
    {
        var edits = new List<TextEdit>();
        foreach (var container in _containers.Values)
        {
            if (IsLive(container.Container, scope) && !_values.ContainsKey(container.Container.Index))
                edits.AddRange(SeamsOf(container));
            foreach (var (member, newName) in container.Renamings())
            {
                if (IsLive(member.Node, scope))
                    edits.Add(new TextEdit(member.Key.Span, KeyText(member, newName)));
            }
        }

        foreach (var (value, json) in _values.Values)
        {
            if (IsLive(value, scope))
                edits.Add(new TextEdit(value.Span, ValueText(value, json)));
        }

        AddReplacements(edits, scope);
        return edits;
    }

    private IReadOnlyList<TextEdit> SeamsOf(ContainerEdit container)
    {
        if (!_rendered.TryGetValue(container.Container.Index, out var edits))
            _rendered[container.Container.Index] = edits = SeamRenderer.Render(this, container);
        return edits;
    }

    // What lies within a stretch that goes, goes with it.
    private void AddReplacements(List<TextEdit> edits, SyntaxNode scope)
    {
        var others = edits.Count;
        foreach (var replacement in _replacements)
        {
            var isInside = scope.IsMissing || scope.Span.Contains(replacement.Span);
            if (isInside && !edits.Take(others).Any(edit => !edit.Span.IsEmpty && edit.Span.Contains(replacement.Span)))
                edits.Add(replacement);
        }
    }

    // False where the node, or something around it up to the scope, goes or is put in another value's place.
    private bool IsLive(SyntaxNode node, SyntaxNode scope)
    {
        for (var at = node; at != scope; at = at.Parent)
        {
            if (at.IsMissing)
                return false;
            if (at != node && _values.ContainsKey(at.Index))
                return false;
            var parent = at.Parent;
            if (!parent.IsMissing && _containers.TryGetValue(parent.Index, out var edit) && edit.Fates[edit.IndexOf(at)] != ChildFate.Kept)
                return false;
        }

        return true;
    }

    private string KeyText(MemberSyntax member, string newName)
    {
        if (member.Key.Kind == SyntaxKind.Identifier && JsonPrinter.IsIdentifier(newName))
            return newName;
        var first = member.Key.Span.IsEmpty ? (byte)0 : _tree.Text.Bytes[member.Key.Span.Start];
        var style = StyleAt(member.Node.Parent) with { QuotesKeys = true };
        return (first is (byte)'"' or (byte)'\'' ? style with { Quote = (char)first } : style).FormatKey(newName);
    }

    private string ValueText(SyntaxNode value, string json)
    {
        var container = value;
        do
            container = container.Parent;
        while (!container.IsMissing && container.Kind == SyntaxKind.Member);
        var styleOf = container.IsMissing ? value : container;
        var style = StyleAt(styleOf);
        var first = value.Span.IsEmpty ? (byte)0 : _tree.Text.Bytes[value.Span.Start];
        if (first is (byte)'"' or (byte)'\'' && value.Kind == SyntaxKind.String)
            style = style with { Quote = (char)first };
        var multiLine = container.IsMissing || ContainerLayout.Of(container).IsMultiLine;
        return JsonPrinter.Print(json, style, Lines.IndentationAt(_tree.Text.Bytes, value.Span.Start), multiLine);
    }
}
