using System.Text;

namespace Clawlint.Syntax.Editing;

/// <summary>Puts new members together with their separators, and sees to it that no line comment swallows what follows it.</summary>
internal sealed class EntryWriter(string newLine)
{
    private readonly StringBuilder _builder = new();
    private string _tail = "";

    /// <summary>Says what stands before the text, in case that ends in a line comment.</summary>
    public EntryWriter After(string trivia)
    {
        _tail = trivia;
        return this;
    }

    /// <summary>Writes a separator.</summary>
    /// <param name="trivia">White space and comments.</param>
    /// <param name="indentation">The indentation of what follows, should a line break be needed before it.</param>
    public EntryWriter Separate(string trivia, string indentation)
    {
        if (GapScanner.EndsInLineComment(_tail) && !GapScanner.BeginsWithLineEnd(trivia))
            trivia = newLine + indentation + trivia.TrimStart(' ', '\t');
        _builder.Append(trivia);
        _tail = trivia;
        return this;
    }

    public EntryWriter Write(EntryText entry, bool comma)
    {
        _builder.Append(entry.Leading).Append(entry.Body).Append(comma ? "," : "").Append(entry.Trailing);
        _tail = entry.Trailing;
        return this;
    }

    /// <summary>Writes all entries with a separator between them.</summary>
    public EntryWriter WriteAll(IReadOnlyList<EntryText> entries, string separator, string indentation, bool lastComma)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
                Separate(separator, indentation);
            Write(entries[i], comma: lastComma || i < entries.Count - 1);
        }

        return this;
    }

    public override string ToString() => _builder.ToString();
}
