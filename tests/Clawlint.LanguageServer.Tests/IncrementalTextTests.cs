using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>The text that stretches of changes give is the text that the editor has.</summary>
public sealed class IncrementalTextTests
{
    private static readonly string[] Pieces = ["a", "\n", "\r\n", "\r", "é", "😀", "\u2028", "{}", "\"", "日本", "", " ", "\t", "// x", "\uFEFF"];

    [Theory]
    [InlineData(PositionEncoding.Utf8)]
    [InlineData(PositionEncoding.Utf16)]
    [InlineData(PositionEncoding.Utf32)]
    public void Ten_thousand_edits_keep_both_texts_equal(PositionEncoding encoding)
    {
        var random = new Random(20261120);
        var document = new OpenDocument("file:///a", 0, SourceText.FromString("", "a"));
        var runes = new List<string>();
        for (var version = 1; version <= 10_000; version++)
        {
            var start = Whole(runes, random.Next(runes.Count + 1));
            var end = Whole(runes, runes.Count > 400 ? runes.Count : start + random.Next(Math.Min(6, runes.Count - start + 1)));
            var added = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var range = new TextRange(PlaceOf(runes, start, encoding), PlaceOf(runes, end, encoding));
            runes.RemoveRange(start, end - start);
            runes.InsertRange(start, added.EnumerateRunes().Select(static rune => rune.ToString()));
            document = document.With(version, [new ContentChange(added, range)], encoding);
            Assert.Equal(string.Concat(runes), System.Text.Encoding.UTF8.GetString(document.Text.Bytes));
        }
    }

    /// <summary>A line feed after a carriage return is part of it: no client has a place between the two.</summary>
    private static int Whole(List<string> runes, int at) => at > 0 && at < runes.Count && runes[at - 1] == "\r" && runes[at] == "\n" ? at + 1 : at;

    /// <summary>Counts as an editor does, rune by rune.</summary>
    private static TextPosition PlaceOf(List<string> runes, int index, PositionEncoding encoding)
    {
        var (line, character) = (0, 0);
        for (var i = 0; i < index; i++)
        {
            var isLineEnd = runes[i] == "\n" || (runes[i] == "\r" && !(i + 1 < runes.Count && runes[i + 1] == "\n"));
            (line, character) = isLineEnd ? (line + 1, 0) : (line, character + Width(runes[i], encoding));
        }

        return new TextPosition(line, character);
    }

    private static int Width(string rune, PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => System.Text.Encoding.UTF8.GetByteCount(rune),
        PositionEncoding.Utf16 => rune.Length,
        _ => 1,
    };
}
