namespace Clawlint.Syntax.Editing;

/// <summary>A member or element written anew from JSON.</summary>
internal sealed class WrittenEntry(string? name, string json) : NewEntry
{
    public override string? Name => name;

    public override EntryText Render(EditRenderer renderer, EditStyle style, string indentation, bool multiLine)
    {
        var key = name is null ? "" : style.FormatKey(name) + style.Colon;
        return new EntryText("", key + JsonPrinter.Print(json, style, indentation, multiLine), "");
    }
}
