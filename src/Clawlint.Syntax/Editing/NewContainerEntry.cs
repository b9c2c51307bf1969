namespace Clawlint.Syntax.Editing;

/// <summary>An object or array that is made because something is put into it.</summary>
internal sealed class NewContainerEntry(string? name, bool isArray, ContainerEdit home) : NewEntry, IEntryReceiver
{
    private readonly List<NewEntry> _entries = [];

    public override string? Name => name;

    public ContainerEdit Home => home;

    public bool IsArray => isArray;

    public NewEntry? FindNew(string name) => _entries.FindLast(entry => entry.Name == name);

    public MemberSyntax FindKept(string name) => default;

    public void Add(NewEntry entry) => _entries.Add(entry);

    public override EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine)
    {
        var (open, close) = isArray ? ('[', ']') : ('{', '}');
        var key = name is null ? "" : style.FormatKey(name) + style.Colon;
        if (_entries.Count == 0)
            return new EntryText("", $"{key}{open}{close}", "");
        var inner = indentation + style.Unit;
        var entries = _entries.ConvertAll(entry => entry.Render(renderer, style, inner, multiLine));
        var lines = multiLine || entries.Exists(entry => entry.HasLineBreak);
        var padding = isArray ? "" : style.Padding;
        var text = new EntryWriter(style.NewLine)
            .Separate(lines ? style.NewLine + inner : padding, inner)
            .WriteAll(entries, lines ? style.NewLine + inner : style.Space, inner, lastComma: lines && style.TrailingComma)
            .Separate(lines ? style.NewLine + indentation : padding, indentation);
        return new EntryText("", $"{key}{open}{text}{close}", "");
    }
}
