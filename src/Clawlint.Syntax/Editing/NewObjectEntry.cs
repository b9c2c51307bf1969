namespace Clawlint.Syntax.Editing;

/// <summary>An object that is made because a member is moved into it.</summary>
internal sealed class NewObjectEntry(string name, ContainerEdit home) : NewEntry, IEntryReceiver
{
    private readonly List<NewEntry> _entries = [];

    public override string Name => name;

    public ContainerEdit Home => home;

    public NewEntry? FindNew(string name) => _entries.FindLast(entry => entry.Name == name);

    public MemberSyntax FindKept(string name) => default;

    public void Add(NewEntry entry) => _entries.Add(entry);

    public override EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine)
    {
        var inner = indentation + style.Unit;
        var entries = _entries.ConvertAll(entry => entry.Render(renderer, style, inner, multiLine));
        var lines = multiLine || entries.Exists(entry => entry.HasLineBreak);
        var text = new EntryWriter(style.NewLine)
            .Separate(lines ? style.NewLine + inner : style.Padding, inner)
            .WriteAll(entries, lines ? style.NewLine + inner : style.Space, inner, lastComma: lines && style.TrailingComma)
            .Separate(lines ? style.NewLine + indentation : style.Padding, indentation);
        return new EntryText("", $"{style.FormatKey(name)}{style.Colon}{{{text}}}", "");
    }
}
