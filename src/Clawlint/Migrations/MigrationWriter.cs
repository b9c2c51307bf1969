using System.Collections.Immutable;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Migrations;

/// <summary>Makes the text of the files follow their values: what moved is moved, with its comments, what is gone is removed, what is new is inserted.</summary>
internal sealed class MigrationWriter(MigrationValue root, IReadOnlyList<MigrationValue> written)
{
    private readonly Dictionary<SyntaxTree, SyntaxEditor> _editors = [];
    private readonly HashSet<MigrationValue> _attached = [];
    private readonly HashSet<MigrationValue> _survived = [];
    private readonly Stack<(MigrationValue Container, EditTarget? Made, SyntaxEditor? Editor)> _open = new();
    private List<Func<bool>> _blocked = [];
    private bool _isImpossible;

    /// <summary>The edits of all files; empty where they cannot be made: a value is written in several files, or a name is taken.</summary>
    public ImmutableArray<FixOperation> GetOperations()
    {
        FindAttached();
        FindSurvivors();
        foreach (var value in written)
        {
            RemoveIfGone(value);
        }

        _open.Push((root, null, null));
        while (_open.TryPop(out var next))
        {
            WriteChildren(next.Container, next.Made, next.Editor);
        }

        return _isImpossible || !ResolveBlocked()
            ? []
            : [.. _editors.SelectMany(static entry => EditOperation.FromEdits(entry.Key, entry.Value.GetEdits()))];
    }

    private void FindAttached()
    {
        var open = new Stack<MigrationValue>([root]);
        while (open.TryPop(out var value))
        {
            _attached.Add(value);
            foreach (var child in value.Children)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Values that something of what stood in them has outlived or moved out of.</summary>
    private void FindSurvivors()
    {
        foreach (var value in written.Reverse())
        {
            if (value.FirstParent is { } parent && (_attached.Contains(value) || _survived.Contains(value)))
            {
                _survived.Add(parent);
            }
        }
    }

    private void RemoveIfGone(MigrationValue value)
    {
        if (_attached.Contains(value) || (!_attached.Contains(value.FirstParent!) && !_survived.Contains(value.FirstParent!)))
        {
            return;
        }

        _isImpossible |= IsShared(value);
        var editor = EditorOf(value);
        if (_survived.Contains(value) && !value.Origin.Member.IsMissing)
        {
            editor.RemoveWhenEmpty(value.Origin.Member);
        }
        else if (value.Heir is { Origin.IsMissing: false } heir && EntryOf(heir).Tree == editor.Tree)
        {
            editor.Remove(EntryOf(value), EntryOf(heir));
        }
        else
        {
            editor.Remove(EntryOf(value));
        }
    }

    private void WriteChildren(MigrationValue container, EditTarget? made, SyntaxEditor? editor)
    {
        for (int i = 0; i < container.Children.Count; i++)
        {
            var child = container.Children[i];
            if (IsInPlace(child))
            {
                WriteInPlace(child);
            }
            else
            {
                var target = made is { } given ? (given, editor!) : TargetIn(container, child);
                Put(child, target.Item1, target.Item2, NextInPlace(container, i, target.Item2));
            }
        }
    }

    private void WriteInPlace(MigrationValue child)
    {
        if (child.Name != child.FirstName)
        {
            _isImpossible |= IsShared(child);
            Do(() => EditorOf(child).Rename(child.Origin.Member, child.Name!));
        }

        WriteValue(child);
    }

    private void WriteValue(MigrationValue child)
    {
        if (child.Json is { } json)
        {
            _isImpossible |= IsShared(child);
            ValueEditorOf(child).SetValue(child.Origin.Syntax, json);
        }
        else if (child.Children.Count > 0)
        {
            _open.Push((child, null, null));
        }
    }

    private void Put(MigrationValue child, EditTarget target, SyntaxEditor editor, SyntaxNode before)
    {
        if (!child.Origin.IsMissing)
        {
            _isImpossible |= IsShared(child);
            var source = EditorOf(child);
            Do(() => source == editor ? editor.Move(EntryOf(child), target, child.Name, before) : editor.MoveFrom(source, EntryOf(child), target, child.Name));
            WriteValue(child);
        }
        else if (HoldsWritten(child))
        {
            _open.Push((child, editor.Create(target, child.Name, child.IsArray, before), editor));
        }
        else
        {
            editor.Insert(target, child.Name, child.ToJson(), before);
        }
    }

    /// <summary>Orders that another one has to make way for are tried again when all others are given.</summary>
    private void Do(Func<bool> order)
    {
        if (!order())
        {
            _blocked.Add(order);
        }
    }

    private bool ResolveBlocked()
    {
        while (_blocked.Count > 0)
        {
            var blocked = _blocked;
            _blocked = [];
            blocked.ForEach(Do);
            if (_blocked.Count == blocked.Count)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a new child of an object goes: into the file that it comes from where that writes the object, else where the object was written last.</summary>
    private (EditTarget, SyntaxEditor) TargetIn(MigrationValue container, MigrationValue child)
    {
        var origins = container.Origin.Origins;
        var home = child.Origin.IsMissing ? null : EntryOf(child).Tree;
        var syntax = origins.FirstOrDefault(origin => origin.Tree == home);
        syntax = syntax.IsMissing ? origins[^1] : syntax;
        var editor = EditorOf(syntax.Tree);
        return (editor.TargetAt(syntax), editor);
    }

    private SyntaxNode NextInPlace(MigrationValue container, int index, SyntaxEditor editor)
    {
        for (int i = index + 1; i < container.Children.Count; i++)
        {
            if (IsInPlace(container.Children[i]) && EntryOf(container.Children[i]) is var entry && entry.Tree == editor.Tree)
            {
                return entry;
            }
        }

        return default;
    }

    private bool HoldsWritten(MigrationValue value) => !value.Origin.IsMissing || value.Children.Any(HoldsWritten);

    private static bool IsInPlace(MigrationValue value) => !value.Origin.IsMissing && ReferenceEquals(value.Parent, value.FirstParent);

    /// <summary>True for a value of which no single file is the owner.</summary>
    private static bool IsShared(MigrationValue value) => value.Origin.Origins.Length != 1;

    private static SyntaxNode EntryOf(MigrationValue value) => value.Origin.Member is { IsMissing: false } member ? member.Node : value.Origin.Syntax;

    private SyntaxEditor EditorOf(MigrationValue value) => EditorOf(EntryOf(value).Tree);

    private SyntaxEditor ValueEditorOf(MigrationValue value) => EditorOf(value.Origin.Syntax.Tree);

    private SyntaxEditor EditorOf(SyntaxTree tree)
    {
        if (!_editors.TryGetValue(tree, out var editor))
        {
            _editors.Add(tree, editor = new SyntaxEditor(tree));
        }

        return editor;
    }
}
