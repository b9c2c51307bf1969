namespace Clawlint.Syntax.Editing;

/// <summary>An object that new members can be put into: one of the tree, or one that is itself new.</summary>
internal interface IEntryReceiver
{
    /// <summary>The container of the tree that the new members end up in.</summary>
    ContainerEdit Home { get; }

    /// <summary>The member of a name that the edits leave there; null where there is none.</summary>
    NewEntry? FindNew(string name);

    /// <summary>The member of the tree that has a name after the edits; missing where there is none.</summary>
    MemberSyntax FindKept(string name);

    void Add(NewEntry entry);
}
