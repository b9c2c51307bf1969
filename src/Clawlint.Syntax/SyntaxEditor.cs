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

    /// <summary>
    /// Removes a member if the edits leave its object without members. Comments that stand in and at it
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
        var child = source.IndexOf(member.Node);
        if (source.Fates[child] != ChildFate.Kept || FindReceiver(EditOf(target.Node), path, out var missing) is not { } receiver)
            return false;
        var name = newName ?? source.NameOf(child);
        var isTaken = missing.Count == 0 && HasMember(receiver, name);
        if (isTaken || !IsReachable(receiver.Home.Container, member))
            return false;

        receiver = MakeObjects(receiver, missing);
        var entry = new MovedEntry(source, child, receiver.Home, newName);
        receiver.Add(entry);
        source.Fates[child] = ChildFate.Moved;
        if (newName is not null)
            source.Rename(child, newName);
        _moved[member.Node.Index] = entry;
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
            var made = new NewObjectEntry(name, receiver.Home);
            receiver.Add(made);
            receiver = made;
        }

        return receiver;
    }

    private IEntryReceiver? ObjectAt(IEntryReceiver receiver, string name)
    {
        var entry = receiver.FindNew(name);
        if (entry is IEntryReceiver made)
            return made;
        var member = entry is null ? receiver.FindKept(name) : (entry as MovedEntry)?.Member ?? default;
        var isObject = !member.IsMissing && member.Value.Kind == SyntaxKind.Object && !_values.ContainsKey(member.Value.Index);
        return isObject ? EditOf(member.Value) : null;
    }

    // False where the container lies in the member, follows it to its new place, or lies in something that goes.
    private bool IsReachable(SyntaxNode container, MemberSyntax member)
    {
        for (var node = container; !node.IsMissing; node = node.Parent)
        {
            if (node == member.Node || _values.ContainsKey(node.Index))
                return false;
            if (_moved.TryGetValue(node.Index, out var moved))
                return IsReachable(moved.Destination.Container, member);
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
            moved.Salvaged.Clear();
        foreach (var member in _removedWhenEmpty.OrderByDescending(member => member.Node.Index))
            RemoveIfEmptied(member);
    }

    private void RemoveIfEmptied(MemberSyntax member)
    {
        var isObject = !member.Value.IsMissing && member.Value.Kind == SyntaxKind.Object && !_values.ContainsKey(member.Value.Index);
        var container = EditOf(member.Node.Parent);
        var index = container.IndexOf(member.Node);
        if (!isObject || container.Fates[index] != ChildFate.Kept || EditOf(member.Value) is not { IsEmptied: true } emptied)
            return;
        container.Fates[index] = ChildFate.Emptied;
        var heir = _moved.Values.Where(moved => member.Node.Span.Contains(moved.Member.Node.Span)).MinBy(moved => moved.Member.Node.Index);
        heir?.Salvaged.InsertRange(0, OrphanedComments.Of(container, index, emptied));
    }
}
