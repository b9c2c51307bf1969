namespace Clawlint.Syntax.Tests.Editing;

/// <summary>Orders something of an editor by chance, and does the same to a model.</summary>
internal sealed class RandomEdit
{
    private static readonly string[] Json = ["1", "\"new 'text'\"", "{}", """{"n": 1, "m-n": ["a", {"k": null}]}""", "[]"];

    private readonly Random _random;
    private readonly SyntaxEditor _editor;
    private readonly Dictionary<int, ValueModel> _models = [];
    private readonly List<SyntaxNode> _members = [];
    private readonly List<SyntaxNode> _elements = [];
    private readonly List<SyntaxNode> _objects = [];
    private readonly List<SyntaxNode> _arrays = [];
    private readonly HashSet<SyntaxNode> _moved = [];
    private readonly List<SyntaxNode> _emptied = [];

    public RandomEdit(SyntaxEditor editor, int seed)
    {
        _random = new Random(seed);
        _editor = editor;
        Model = ValueModel.Of(editor.Tree.Root, _models);
        Collect(editor.Tree.Root);
    }

    public ValueModel Model { get; }

    /// <summary>What was ordered, for the message of a test that fails.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The stretches that may change.</summary>
    public List<TextSpan> Touched { get; } = [];

    /// <summary>The stretches whose comments may go.</summary>
    public List<TextSpan> Lost { get; } = [];

    public void Order(bool onlyMoves = false)
    {
        switch (onlyMoves ? 6 + _random.Next(3) : _random.Next(9))
        {
            case 0 when _members.Count > 0:
                Remove(Pick(_members));
                break;
            case 1 when _elements.Count > 0:
                Remove(Pick(_elements));
                break;
            case 2:
                Insert(Pick(_objects));
                break;
            case 3 when _arrays.Count > 0:
                Append(Pick(_arrays));
                break;
            case 4 when _members.Count > 0:
                SetValue(Pick(_members));
                break;
            case 5 when _members.Count > 0:
                Rename(Pick(_members));
                break;
            case >= 6 when _members.Count > 0:
                Move(Pick(_members), Pick(_objects));
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private void Collect(SyntaxNode node)
    {
        (node.Kind == SyntaxKind.Object ? _objects : node.Kind == SyntaxKind.Array ? _arrays : []).Add(node);
        foreach (var child in node.Kind is SyntaxKind.Object or SyntaxKind.Array ? node.Children : default)
        {
            (child.Kind == SyntaxKind.Member ? _members : _elements).Add(child);
            Collect(child.Kind == SyntaxKind.Member ? new MemberSyntax(child).Value : child);
        }
    }

    private ValueModel ModelOf(SyntaxNode container) => _models[container.Index];

    private static int IndexOf(SyntaxNode child) => child.Parent.Children.ToList().FindIndex(other => other == child);

    private void Remove(SyntaxNode child)
    {
        Description += $"remove {child.Text}; ";
        _editor.Remove(child);
        ModelOf(child.Parent).Children.RemoveAt(IndexOf(child));
        Touched.Add(Surroundings(child));
        Lost.Add(Surroundings(child));
    }

    private void Insert(SyntaxNode target)
    {
        var (name, json) = (Pick(["new", "a", "b-c"]), Pick(Json));
        var model = ModelOf(target);
        SyntaxNode[] children = [.. target.Children];
        var before = children.Length > 0 && _random.Next(2) == 0 ? Pick(children) : default;
        Description += $"insert {name}: {json}; ";
        Assert(_editor.Insert(new ObjectSyntax(target), name, json, new MemberSyntax(before)) == (model.Find(name) is null), "Insert answers wrongly.");
        if (model.Find(name) is not null)
            return;
        model.Children.Insert(before.IsMissing ? children.Length : IndexOf(before), (name, ValueModel.OfJson(json)));
        Touched.Add(before.IsMissing ? EndOf(target) : Surroundings(before));
    }

    private void Append(SyntaxNode target)
    {
        var json = Pick(Json);
        Description += $"append {json}; ";
        _editor.Append(new ArraySyntax(target), json);
        ModelOf(target).Children.Add((null, ValueModel.OfJson(json)));
        Touched.Add(EndOf(target));
    }

    private void SetValue(SyntaxNode member)
    {
        var value = new MemberSyntax(member).Value;
        var json = Pick(Json);
        Description += $"set {member.Text} to {json}; ";
        _editor.SetValue(value, json);
        ModelOf(value).Set(ValueModel.OfJson(json));
        Touched.Add(value.Span);
        Lost.Add(value.Span);
    }

    private void Rename(SyntaxNode member)
    {
        var name = Pick(["new", "a", "b-c", "it's", "ü"]);
        var model = ModelOf(member.Parent);
        var isTaken = model.Find(name) is not null && new MemberSyntax(member).Name != name;
        Description += $"rename {member.Text} to {name}; ";
        Assert(_editor.Rename(new MemberSyntax(member), name) != isTaken, "Rename answers wrongly.");
        if (isTaken)
            return;
        var index = IndexOf(member);
        model.Children[index] = (name, model.Children[index].Value);
        Touched.Add(new MemberSyntax(member).Key.Span);
    }

    private void Move(SyntaxNode member, SyntaxNode target)
    {
        string[] path = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(["new", "a", "gateway", "b-c"]))];
        var name = _random.Next(2) == 0 ? Pick(["moved", "a", "x y"]) : null;
        var (source, node) = (ModelOf(member.Parent), new MemberSyntax(member));
        var moved = ModelOf(node.Value);
        Description += $"move {member.Text} to {target.Text} / {string.Join('/', path)} as {name}; ";
        var empties = _random.Next(2) == 0;
        if (!_editor.Move(node, new ObjectSyntax(target), path, name))
            return;

        var current = source.Children.FindIndex(child => ReferenceEquals(child.Value, moved));
        var oldName = source.Children[current].Name;
        source.Children.RemoveAt(current);
        var receiver = ModelOf(target);
        foreach (var step in path)
        {
            if (receiver.Find(step) is not { } next)
                receiver.Children.Add((step, next = ValueModel.NewObject()));
            receiver = next;
        }

        Assert(!receiver.IsArray && receiver.Find(name ?? oldName!) is null, "Move made a name twice.");
        receiver.Children.Add((name ?? oldName, moved));
        Touched.Add(Surroundings(member));
        Touched.Add(EndOf(Receiver(target, path)));
        if (empties && member.Parent.Parent is { IsMissing: false, Kind: SyntaxKind.Member } parent && !_moved.Contains(parent))
            RemoveWhenEmpty(parent);
        _moved.Add(member);
    }

    private void RemoveWhenEmpty(SyntaxNode parent)
    {
        Description += "and its object when empty; ";
        _editor.RemoveWhenEmpty(new MemberSyntax(parent));
        _emptied.Add(parent);
        Touched.Add(Surroundings(parent));
    }

    // The innermost object on the way that is there already.
    private static SyntaxNode Receiver(SyntaxNode target, string[] path)
    {
        foreach (var step in path)
        {
            var next = new ObjectSyntax(target).Find(step);
            if (next.IsMissing)
                break;
            target = next.Value;
        }

        return target;
    }

    /// <summary>Carries out what depends on all orders.</summary>
    public void Finish()
    {
        foreach (var parent in _emptied.Where(parent => !_moved.Contains(parent)).DistinctBy(parent => parent.Index).OrderByDescending(parent => parent.Index))
        {
            var model = ModelOf(new MemberSyntax(parent).Value);
            if (model.Children.Count == 0)
                ModelOf(parent.Parent).Children.RemoveAll(child => ReferenceEquals(child.Value, model));
        }
    }

    /// <summary>What stands between the last child and the closing bracket.</summary>
    public static TextSpan EndOf(SyntaxNode container)
    {
        var last = container.Children.LastOrDefault();
        return TextSpan.FromBounds(last.IsMissing ? container.Span.Start + 1 : last.Span.End, container.Span.End - 1);
    }

    /// <summary>A child with what stands between it and its neighbours.</summary>
    public static TextSpan Surroundings(SyntaxNode child)
    {
        SyntaxNode[] siblings = [.. child.Parent.Children];
        var index = IndexOf(child);
        return TextSpan.FromBounds(
            index == 0 ? child.Parent.Span.Start + 1 : siblings[index - 1].Span.End,
            index == siblings.Length - 1 ? child.Parent.Span.End - 1 : siblings[index + 1].Span.Start);
    }

    private static void Assert(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
