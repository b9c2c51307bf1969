using System.Collections.Immutable;
using Clawlint.Syntax.Editing;

namespace Clawlint.Syntax;

/// <summary>
/// Collects edits by what they mean (set, rename, move, remove, insert) and takes indentation, quotes, commas and line ends
/// from the neighbours. A comment travels with its member; a strict JSON file stays strict JSON; no other byte changes.
/// </summary>
public sealed class SyntaxEditor
{
    private readonly Dictionary<int, ContainerEdit> _containers = [];
    private readonly Dictionary<int, (SyntaxNode Value, string Json)> _values = [];
    private readonly Dictionary<int, MovedEntry> _moved = [];
    private readonly List<MemberSyntax> _removedWhenEmpty = [];
    private readonly List<(SyntaxNode Removed, SyntaxNode Heir)> _inherited = [];
    private readonly List<TextEdit> _replacements = [];

    /// <summary>Edits a tree; the tree itself never changes.</summary>
    public SyntaxEditor(SyntaxTree tree) => Tree = tree;

    /// <summary>The tree that is edited.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Puts another value in the place of one. <paramref name="json"/> is strict JSON and is re-indented and re-quoted in the file's style.</summary>
    public void SetValue(SyntaxNode value, string json)
    {
        if (value.IsMissing)
            throw new ArgumentException("There is no value to replace.", nameof(value));
        _values[value.Index] = (value, json);
    }

    /// <summary>Gives a member another name; the key's quoting style stays.</summary>
    /// <returns>False, and nothing is changed, where the object has a member of that name already.</returns>
    public bool Rename(MemberSyntax member, string newName)
    {
        var container = EditOf(member.Node.Parent);
        var isTaken = container.FindKept(newName) is { IsMissing: false } other && other != member;
        if (isTaken || container.FindNew(newName) is not null)
            return false;
        container.Rename(container.IndexOf(member.Node), newName);
        return true;
    }

    /// <summary>Removes a member or an element with its own comments, its comma and its line.</summary>
    /// <exception cref="InvalidOperationException">Something was put into it, which would be lost.</exception>
    public void Remove(SyntaxNode memberOrElement)
    {
        if (ReceivesEntries(memberOrElement))
            throw new InvalidOperationException("A member that something was moved into cannot be removed.");
        SetFate(memberOrElement, ChildFate.Removed);
    }

    /// <summary>Removes a member or an element whose meaning another one takes over: where that one moves within the file, the comments go with it.</summary>
    /// <exception cref="InvalidOperationException">Something was put into it, which would be lost.</exception>
    public void Remove(SyntaxNode memberOrElement, SyntaxNode heir)
    {
        Remove(memberOrElement);
        _inherited.Add((memberOrElement, heir));
    }

    /// <summary>
    /// Removes a member if the edits leave its object or array empty. Comments that stand in and at it
    /// go with the first member that was moved out of it.
    /// </summary>
    public void RemoveWhenEmpty(MemberSyntax member) => _removedWhenEmpty.Add(member);

    /// <summary>Inserts a member into an object, at the end or before another member. <paramref name="json"/> is strict JSON.</summary>
    /// <returns>False, and nothing is changed, where the object has a member of that name already.</returns>
    public bool Insert(ObjectSyntax target, string name, string json, MemberSyntax before = default)
    {
        var container = EditOf(target.Node);
        if (HasMember(container, name))
            return false;
        var entry = new WrittenEntry(name, json);
        if (before.IsMissing)
            container.Add(entry);
        else
            container.Entries.Add((container.IndexOf(before.Node), entry));
        return true;
    }

    /// <summary>Appends an element to an array.</summary>
    public void Append(ArraySyntax target, string json) => EditOf(target.Node).Add(new WrittenEntry(name: null, json));

    /// <summary>
    /// Moves a member with its comments and formatting into another object, under another name if one is given, and removes it from its old place.
    /// Names in <paramref name="path"/> lead from <paramref name="target"/> to the object that receives it; objects that are not there are made.
    /// Several moves to one new path share the new object.
    /// </summary>
    /// <returns>
    /// False, and nothing is changed, where a name on the way belongs to something that is no object, where the receiving object has a member
    /// of that name already, or where it lies within the member. Members that this editor has removed or moved away are no obstacle.
    /// </returns>
    public bool Move(MemberSyntax member, ObjectSyntax target, IReadOnlyList<string> path, string? newName = null)
    {
        var source = EditOf(member.Node.Parent);
        if (FindReceiver(EditOf(target.Node), path, out var missing) is not { } receiver)
            return false;
        var name = newName ?? source.NameOf(source.IndexOf(member.Node));
        var isTaken = missing.Count == 0 && HasMember(receiver, name);
        return !isTaken && IsMovable(source, member.Node, receiver) && Move(source, member.Node, MakeObjects(receiver, missing), name, before: default);
    }

    /// <summary>The object or array of the tree as the target of <see cref="Move(SyntaxNode, EditTarget, string?, SyntaxNode)"/> and its like.</summary>
    public EditTarget TargetAt(SyntaxNode container) => new(EditOf(container));

    /// <summary>Makes an object or array in a target.</summary>
    /// <param name="target">What it goes into.</param>
    /// <param name="name">Its name; null in an array. The caller sees to it that the name is free.</param>
    /// <param name="isArray">Whether it is an array.</param>
    /// <param name="before">The child of the target that it stands before; by default it comes last.</param>
    public EditTarget Create(EditTarget target, string? name, bool isArray, SyntaxNode before = default)
    {
        var made = new NewContainerEntry(name, isArray, target.Receiver.Home);
        Add(target.Receiver, made, before);
        return new EditTarget(made);
    }

    /// <summary>Puts a value, in strict JSON, into a target.</summary>
    /// <param name="target">What it goes into.</param>
    /// <param name="name">Its name; null in an array. The caller sees to it that the name is free.</param>
    /// <param name="json">The value.</param>
    /// <param name="before">The child of the target that it stands before; by default it comes last.</param>
    public void Insert(EditTarget target, string? name, string json, SyntaxNode before = default) =>
        Add(target.Receiver, new WrittenEntry(name, json), before);

    /// <summary>Moves a member or an element with its comments into a target, where it is a member of a name or, without one, an element.</summary>
    /// <returns>False, and nothing is changed, where the name is taken, or where the target lies within what is to be moved.</returns>
    public bool Move(SyntaxNode memberOrElement, EditTarget target, string? name, SyntaxNode before = default)
    {
        var source = EditOf(memberOrElement.Parent);
        var isTaken = name is not null && HasMember(target.Receiver, name);
        return !isTaken && IsMovable(source, memberOrElement, target.Receiver) && Move(source, memberOrElement, target.Receiver, name, before);
    }

    /// <summary>Moves a member or an element of another file into a target of this one. Both editors have to be asked for their edits.</summary>
    /// <param name="other">The editor of the file that it leaves.</param>
    /// <param name="memberOrElement">What moves.</param>
    /// <param name="target">What it goes into.</param>
    /// <param name="name">Its name there; null in an array.</param>
    /// <returns>False, and nothing is changed, where the name is taken, or where this file is strict JSON and the other is not.</returns>
    public bool MoveFrom(SyntaxEditor other, SyntaxNode memberOrElement, EditTarget target, string? name)
    {
        var source = other.EditOf(memberOrElement.Parent);
        var child = source.IndexOf(memberOrElement);
        var isTaken = name is not null && HasMember(target.Receiver, name);
        if (isTaken || source.Fates[child] != ChildFate.Kept || (Tree.IsStrictJson && !other.Tree.IsStrictJson))
            return false;
        target.Receiver.Add(new MovedEntry(source, child, target.Receiver.Home, name, other));
        Leave(source, child, name);
        return true;
    }

    /// <summary>Turns a member into a comment that keeps its text.</summary>
    /// <returns>False, and nothing is changed, in a strict JSON file.</returns>
    public bool CommentOut(MemberSyntax member)
    {
        if (Tree.IsStrictJson)
            return false;
        SetFate(member.Node, ChildFate.CommentedOut);
        return true;
    }

    /// <summary>Replaces a range as it stands, for what has no intent of its own, such as a repair of the parser.</summary>
    public void Replace(TextSpan span, string newText) => _replacements.Add(new TextEdit(span, newText));

    /// <summary>The edits so far: sorted, not overlapping, each as small as it can be.</summary>
    /// <exception cref="InvalidOperationException">A range given to <see cref="Replace"/> overlaps another edit.</exception>
    public ImmutableArray<TextEdit> GetEdits()
    {
        RemoveEmptied();
        return new EditRenderer(Tree, _containers, _values, _replacements).RenderAll();
    }

    /// <summary>Renders what this editor was told so far, for an editor of another file that takes some of it over.</summary>
    internal EditRenderer CreateRenderer() => new(Tree, _containers, _values, _replacements);

    private bool IsMovable(ContainerEdit source, SyntaxNode entry, IEntryReceiver receiver) =>
        source.Fates[source.IndexOf(entry)] == ChildFate.Kept && IsReachable(receiver.Home.Container, entry);

    private bool Move(ContainerEdit source, SyntaxNode node, IEntryReceiver receiver, string? name, SyntaxNode before)
    {
        var child = source.IndexOf(node);
        var entry = new MovedEntry(source, child, receiver.Home, name);
        Add(receiver, entry, before);
        Leave(source, child, name);
        _moved[node.Index] = entry;
        return true;
    }

    private static void Leave(ContainerEdit source, int child, string? name)
    {
        var node = source.Gaps.Children[child];
        source.Fates[child] = ChildFate.Moved;
        if (name is not null && node.Kind == SyntaxKind.Member && source.NameOf(child) != name)
            source.Rename(child, name);
    }

    private static void Add(IEntryReceiver receiver, NewEntry entry, SyntaxNode before)
    {
        if (!before.IsMissing && receiver is ContainerEdit container)
            container.Entries.Add((container.IndexOf(before), entry));
        else
            receiver.Add(entry);
    }

    private ContainerEdit EditOf(SyntaxNode container)
    {
        if (container.IsMissing || container.Kind is not (SyntaxKind.Object or SyntaxKind.Array))
            throw new ArgumentException("The node is no object or array, nor in one.", nameof(container));
        if (!_containers.TryGetValue(container.Index, out var edit))
            _containers[container.Index] = edit = new ContainerEdit(container);
        return edit;
    }

    private void SetFate(SyntaxNode child, ChildFate fate)
    {
        var container = EditOf(child.Parent);
        var index = container.IndexOf(child);
        if (container.Fates[index] == ChildFate.Kept)
            container.Fates[index] = fate;
    }

    private static bool HasMember(IEntryReceiver receiver, string name) =>
        receiver.FindNew(name) is not null || !receiver.FindKept(name).IsMissing;

    // Follows the path as far as there are objects; what is left has to be made.
    private IEntryReceiver? FindReceiver(ContainerEdit start, IReadOnlyList<string> path, out List<string> missing)
    {
        IEntryReceiver receiver = start;
        missing = [];
        foreach (var name in path)
        {
            if (missing.Count > 0 || !HasMember(receiver, name))
                missing.Add(name);
            else if (ObjectAt(receiver, name) is { } next)
                receiver = next;
            else
                return null;
        }

        return receiver;
    }

    private static IEntryReceiver MakeObjects(IEntryReceiver receiver, List<string> names)
    {
        foreach (var name in names)
        {
            var made = new NewContainerEntry(name, isArray: false, receiver.Home);
            receiver.Add(made);
            receiver = made;
        }

        return receiver;
    }

    private IEntryReceiver? ObjectAt(IEntryReceiver receiver, string name)
    {
        var entry = receiver.FindNew(name);
        if (entry is NewContainerEntry { IsArray: false } made)
            return made;
        var value = entry is null ? receiver.FindKept(name).Value : (entry as MovedEntry)?.Value ?? default;
        var isObject = !value.IsMissing && value.Kind == SyntaxKind.Object && !_values.ContainsKey(value.Index);
        return isObject ? EditOf(value) : null;
    }

    // False where the container lies in the entry, follows it to its new place, or lies in something that goes.
    private bool IsReachable(SyntaxNode container, SyntaxNode entry)
    {
        for (var node = container; !node.IsMissing; node = node.Parent)
        {
            if (node == entry || _values.ContainsKey(node.Index))
                return false;
            if (_moved.TryGetValue(node.Index, out var moved))
                return IsReachable(moved.Destination.Container, entry);
            if (!node.Parent.IsMissing && _containers.TryGetValue(node.Parent.Index, out var edit)
                && edit.Fates[edit.IndexOf(node)] is ChildFate.Removed or ChildFate.CommentedOut)
                return false;
        }

        return true;
    }

    private bool ReceivesEntries(SyntaxNode node) =>
        _containers.Values.Any(container => container.Entries.Count > 0 && container.Container.Index >= node.Index && node.Span.Contains(container.Container.Span));

    // Not MemoryExtensions.Replace: in .NET 9 it takes no enumeration.
    private static void RestoreEmptied(ChildFate[] fates)
    {
        for (var i = 0; i < fates.Length; i++)
        {
            if (fates[i] == ChildFate.Emptied)
                fates[i] = ChildFate.Kept;
        }
    }

    // From the innermost outwards, so that an object that holds only emptied ones is empty too.
    private void RemoveEmptied()
    {
        foreach (var container in _containers.Values)
            RestoreEmptied(container.Fates);
        foreach (var moved in _moved.Values)
        {
            moved.Salvaged.Clear();
            moved.Inherited.Clear();
        }

        foreach (var (removed, heir) in _inherited)
            Inherit(removed, heir);
        foreach (var member in _removedWhenEmpty.OrderByDescending(member => member.Node.Index))
            RemoveIfEmptied(member);
    }

    private void Inherit(SyntaxNode removed, SyntaxNode heir)
    {
        var container = EditOf(removed.Parent);
        if (_moved.TryGetValue(heir.Index, out var moved))
            moved.Inherited.AddRange(OrphanedComments.Of(container, container.IndexOf(removed)));
    }

    private void RemoveIfEmptied(MemberSyntax member)
    {
        var isContainer = !member.Value.IsMissing && member.Value.Kind is SyntaxKind.Object or SyntaxKind.Array && !_values.ContainsKey(member.Value.Index);
        var container = EditOf(member.Node.Parent);
        var index = container.IndexOf(member.Node);
        if (!isContainer || container.Fates[index] != ChildFate.Kept || EditOf(member.Value) is not { IsEmptied: true } emptied)
            return;
        container.Fates[index] = ChildFate.Emptied;
        var heir = _moved.Values.Where(moved => member.Node.Span.Contains(moved.Node.Span)).MinBy(moved => moved.Node.Index);
        heir?.Salvaged.InsertRange(0, OrphanedComments.Of(container, index, emptied));
    }
}
