using System.Runtime.InteropServices;
using Clawlint.Syntax;

namespace Clawlint.Config.Overlays;

/// <summary>
/// A config's values while they are merged, substituted and migrated: rows linked as trees, so that a value moves without being copied.
/// Nothing here recurses: depth costs memory, never the stack.
/// </summary>
internal sealed class Draft
{
    public const int None = -1;

    /// <summary>Up to here, comparing a name with all others is cheaper than a table.</summary>
    private const int SmallObject = 8;

    private readonly List<DraftValue> _values = [];

    /// <summary>Number of rows, those of values that fell away included.</summary>
    public int Count => _values.Count;

    /// <summary>A row. The reference holds until a row is added.</summary>
    public ref DraftValue this[int id] => ref CollectionsMarshal.AsSpan(_values)[id];

    /// <summary>Adds all values of a file, in their order, and gives the root's number; <see cref="None"/> where the file holds no value.</summary>
    public int Copy(ConfigDocument document)
    {
        int first = Count;
        _values.EnsureCapacity(first + document.NodeCount);
        for (int i = 0; i < document.NodeCount; i++)
        {
            var node = document.GetNode(i);
            int id = Add(document.GetOverlay(node));
            int parent = document.GetValue(i).Parent;

            // OpenClaw copies objects name by name, and that name sets the copy's prototype instead of a member
            if (parent >= 0 && !node.HasName("__proto__"))
            {
                Append(first + parent, id);
            }
        }

        return document.NodeCount == 0 ? None : first;
    }

    /// <summary>Adds a value that has no parent yet.</summary>
    public int Add(OverlayValue value)
    {
        _values.Add(new DraftValue { Value = value, FirstChild = None, LastChild = None, Next = None });
        return Count - 1;
    }

    /// <summary>Adds a copy of a value and of all below it, which has no parent yet.</summary>
    public int Clone(int id)
    {
        int clone = Add(this[id].Value);
        var open = new Stack<(int From, int To)>([(id, clone)]);
        while (open.TryPop(out var pair))
        {
            foreach (int child in Children(pair.From))
            {
                int copy = Add(this[child].Value);
                Append(pair.To, copy);
                open.Push((child, copy));
            }
        }

        return clone;
    }

    /// <summary>Makes a value the last one below another.</summary>
    public void Append(int parent, int child)
    {
        ref var row = ref this[parent];
        this[child].Next = None;
        if (row.LastChild == None)
        {
            row.FirstChild = child;
        }
        else
        {
            this[row.LastChild].Next = child;
        }

        row.LastChild = child;
    }

    /// <summary>Takes a value out of the one above it.</summary>
    public void Remove(int parent, int child)
    {
        var children = Children(parent);
        children.Remove(child);
        SetChildren(parent, children);
    }

    /// <summary>Puts other values below a value.</summary>
    public void SetChildren(int parent, List<int> children)
    {
        this[parent].FirstChild = None;
        this[parent].LastChild = None;
        foreach (int child in children)
        {
            Append(parent, child);
        }
    }

    /// <summary>The values below a value.</summary>
    public List<int> Children(int parent)
    {
        List<int> children = [];
        for (int child = this[parent].FirstChild; child != None; child = this[child].Next)
        {
            children.Add(child);
        }

        return children;
    }

    /// <summary>The member of an object; <see cref="None"/> where there is none.</summary>
    public int Find(int parent, string name)
    {
        if (parent == None || this[parent].Value.Kind != ConfigKind.Object)
        {
            return None;
        }

        for (int child = this[parent].FirstChild; child != None; child = this[child].Next)
        {
            if (HasName(child, name))
            {
                return child;
            }
        }

        return None;
    }

    /// <summary>The member's name; empty for elements and roots.</summary>
    public string NameOf(int id)
    {
        ref var value = ref this[id].Value;
        return value.Name ?? (value.Member.IsMissing ? "" : new MemberName(new MemberSyntax(value.Member).Key).ToString());
    }

    /// <summary>The string that a value is; null where it is none.</summary>
    public string? TextOf(int id)
    {
        if (id == None || this[id].Value.Kind != ConfigKind.String)
        {
            return null;
        }

        ref var value = ref this[id].Value;
        return value.Text ?? value.Syntax.GetStringValue();
    }

    public ConfigKind KindOf(int id) => id == None ? ConfigKind.Missing : this[id].Value.Kind;

    public void Mark(int id, OverlayFlags flag) => this[id].Value.Flags |= flag;

    /// <summary>Merges an object into one that comes after it, as OpenClaw's deep merge does: objects merge, arrays are appended, else the later value stays.</summary>
    /// <param name="earlier">What came before. Its own prototype names are the caller's to drop: it may be the result of a merge.</param>
    /// <param name="later">What comes after.</param>
    /// <param name="names">What becomes of prototype names.</param>
    /// <returns>The later object, which now holds all.</returns>
    public int Merge(int earlier, int later, PrototypeNames names)
    {
        if (names == PrototypeNames.Dropped && KindOf(earlier) == ConfigKind.Object)
        {
            DropPrototypeNames(later);
        }

        var open = new Stack<(int Earlier, int Later)>();
        Join(earlier, later, open);
        while (open.TryPop(out var pair))
        {
            MergeMembers(pair.Earlier, pair.Later, names, open);
        }

        return later;
    }

    /// <summary>Takes <c>constructor</c> and <c>prototype</c> away from an object and from the objects in it; what lies in arrays stays.</summary>
    public void DropPrototypeNames(int id)
    {
        var open = new Stack<int>([id]);
        while (open.TryPop(out int value))
        {
            var members = Children(value);
            if (members.RemoveAll(IsPrototypeName) > 0)
            {
                SetChildren(value, members);
            }

            foreach (int member in members.Where(member => KindOf(member) == ConfigKind.Object))
            {
                open.Push(member);
            }
        }
    }

    private void MergeMembers(int earlier, int later, PrototypeNames names, Stack<(int, int)> open)
    {
        var members = Children(earlier);
        var places = members.Count > SmallObject ? TableOf(members) : null;
        foreach (int member in Children(later))
        {
            if (names != PrototypeNames.Kept && IsPrototypeName(member))
            {
                continue;
            }

            int place = places is null ? members.FindIndex(other => HasName(other, NameOf(member))) : places.GetValueOrDefault(NameOf(member), None);
            if (place < 0)
            {
                members.Add(member);
                continue;
            }

            Join(members[place], member, open);
            members[place] = member;
        }

        SetChildren(later, members);
        Mark(later, OverlayFlags.Reordered);
    }

    /// <summary>Joins two values of one name or place. The later one stays; objects are left for later, so that depth costs no stack.</summary>
    private void Join(int earlier, int later, Stack<(int, int)> open)
    {
        if (KindOf(earlier) == ConfigKind.Object && KindOf(later) == ConfigKind.Object)
        {
            open.Push((earlier, later));
        }
        else if (KindOf(earlier) == ConfigKind.Array && KindOf(later) == ConfigKind.Array)
        {
            Concatenate(earlier, later);
        }

        ref var target = ref this[later].Value;
        target.Flags |= this[earlier].Value.Flags & OverlayFlags.Incomplete;
        target.Origins = [.. OriginsOf(earlier), .. OriginsOf(later)];
    }

    private void Concatenate(int earlier, int later)
    {
        var elements = Children(earlier);
        int written = 0;
        foreach (int element in Children(later))
        {
            ref var value = ref this[element].Value;
            if (value.WrittenElement == None)
            {
                value.WrittenElement = written;
            }

            written++;
            elements.Add(element);
        }

        SetChildren(later, elements);
    }

    private ReadOnlySpan<SyntaxNode> OriginsOf(int id)
    {
        ref var value = ref this[id].Value;
        return value.Has(OverlayFlags.Implied) ? default : value.Origins.IsDefault ? new SyntaxNode[] { value.Syntax } : value.Origins.AsSpan();
    }

    private Dictionary<string, int> TableOf(List<int> members)
    {
        var table = new Dictionary<string, int>(members.Count, StringComparer.Ordinal);
        for (int i = 0; i < members.Count; i++)
        {
            table[NameOf(members[i])] = i;
        }

        return table;
    }

    private bool HasName(int id, string name)
    {
        ref var value = ref this[id].Value;
        return value.Name is not null ? value.Name == name : !value.Member.IsMissing && new MemberName(new MemberSyntax(value.Member).Key).Equals(name);
    }

    private bool IsPrototypeName(int id) => HasName(id, "constructor") || HasName(id, "prototype");
}
