using System.Collections.Immutable;

namespace Clawlint.Syntax;

/// <summary>
/// Collects edits by what they mean (set, rename, move, remove, insert) and takes indentation, quotes, commas and line ends
/// from the neighbours. A comment travels with its member; a strict JSON file stays strict JSON; no other byte changes.
/// </summary>
public sealed class SyntaxEditor
{
    /// <summary>Edits a tree; the tree itself never changes.</summary>
    public SyntaxEditor(SyntaxTree tree) => Tree = tree;

    /// <summary>The tree that is edited.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Puts another value in the place of one. <paramref name="json"/> is strict JSON and is re-indented and re-quoted in the file's style.</summary>
    public void SetValue(SyntaxNode value, string json) => throw new NotImplementedException();

    /// <summary>Gives a member another name; the key's quoting style stays.</summary>
    /// <returns>False, and nothing is changed, where the object has a member of that name already.</returns>
    public bool Rename(MemberSyntax member, string newName) => throw new NotImplementedException();

    /// <summary>Removes a member or an element with its own comments, its comma and its line.</summary>
    public void Remove(SyntaxNode memberOrElement) => throw new NotImplementedException();

    /// <summary>
    /// Removes a member if the edits leave its object without members. Comments that stand in and at it
    /// go with the first member that was moved out of it.
    /// </summary>
    public void RemoveWhenEmpty(MemberSyntax member) => throw new NotImplementedException();

    /// <summary>Inserts a member into an object, at the end or before another member. <paramref name="json"/> is strict JSON.</summary>
    /// <returns>False, and nothing is changed, where the object has a member of that name already.</returns>
    public bool Insert(ObjectSyntax target, string name, string json, MemberSyntax before = default) => throw new NotImplementedException();

    /// <summary>Appends an element to an array.</summary>
    public void Append(ArraySyntax target, string json) => throw new NotImplementedException();

    /// <summary>
    /// Moves a member with its comments and formatting into another object, under another name if one is given, and removes it from its old place.
    /// Names in <paramref name="path"/> lead from <paramref name="target"/> to the object that receives it; objects that are not there are made.
    /// Several moves to one new path share the new object.
    /// </summary>
    /// <returns>
    /// False, and nothing is changed, where a name on the way belongs to something that is no object, where the receiving object has a member
    /// of that name already, or where it lies within the member. Members that this editor has removed or moved away are no obstacle.
    /// </returns>
    public bool Move(MemberSyntax member, ObjectSyntax target, IReadOnlyList<string> path, string? newName = null) => throw new NotImplementedException();

    /// <summary>Turns a member into a comment that keeps its text.</summary>
    /// <returns>False, and nothing is changed, in a strict JSON file.</returns>
    public bool CommentOut(MemberSyntax member) => throw new NotImplementedException();

    /// <summary>Replaces a range as it stands, for what has no intent of its own, such as a repair of the parser.</summary>
    public void Replace(TextSpan span, string newText) => throw new NotImplementedException();

    /// <summary>The edits so far: sorted, not overlapping, each as small as it can be.</summary>
    public ImmutableArray<TextEdit> GetEdits() => throw new NotImplementedException();
}
