using System.Text;
using Clawlint.Syntax;
using DiffPlex;

namespace Clawlint.Diffs;

/// <summary>Whole lines of the old text that give way to whole lines of the new one. Lines end at LF, as git and patch see them.</summary>
/// <param name="OldSpan">The old lines.</param>
/// <param name="NewSpan">The new lines, in offsets of the new text.</param>
internal readonly record struct LineChange(TextSpan OldSpan, TextSpan NewSpan)
{
    /// <summary>The changes that some edits make, in order. Only the lines that an edit touches are compared.</summary>
    public static List<LineChange> Find(SourceText before, IReadOnlyCollection<TextEdit> edits)
    {
        var changes = new List<LineChange>();
        var shift = 0;
        foreach (var window in Windows(before.Bytes, edits))
        {
            var start = window[0].Start;
            var oldText = before.Bytes[start..window[^1].End];
            var newText = Rewrite(before.Bytes, window);
            AddChanges(oldText, newText, start, start + shift, changes);
            shift += newText.Length - oldText.Length;
        }

        return changes;
    }

    // Edits whose lines meet are looked at together.
    private static List<List<Window>> Windows(ReadOnlySpan<byte> text, IReadOnlyCollection<TextEdit> edits)
    {
        var windows = new List<List<Window>>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            var start = text[..edit.Span.Start].LastIndexOf((byte)'\n') + 1;
            var end = text[edit.Span.End..].IndexOf((byte)'\n');
            var window = new Window(start, end < 0 ? text.Length : edit.Span.End + end + 1, edit);
            if (windows.Count > 0 && windows[^1][^1].End > start)
                windows[^1].Add(window with { Start = windows[^1][^1].End, End = Math.Max(window.End, windows[^1][^1].End) });
            else
                windows.Add([window]);
        }

        return windows;
    }

    private static byte[] Rewrite(ReadOnlySpan<byte> text, List<Window> window)
    {
        using var result = new MemoryStream();
        var at = window[0].Start;
        foreach (var (_, _, edit) in window)
        {
            result.Write(text[at..edit.Span.Start]);
            result.Write(Encoding.UTF8.GetBytes(edit.NewText));
            at = edit.Span.End;
        }

        result.Write(text[at..window[^1].End]);
        return result.ToArray();
    }

    // Latin-1 strings, so that every byte is a character and ill-formed UTF-8 survives.
    private static void AddChanges(ReadOnlySpan<byte> oldText, ReadOnlySpan<byte> newText, int oldStart, int newStart, List<LineChange> changes)
    {
        var diff = new Differ().CreateCustomDiffs(
            Encoding.Latin1.GetString(oldText),
            Encoding.Latin1.GetString(newText),
            ignoreWhiteSpace: false,
            SplitLines);
        var oldOffsets = Offsets(diff.PiecesOld, oldStart);
        var newOffsets = Offsets(diff.PiecesNew, newStart);
        foreach (var block in diff.DiffBlocks)
        {
            changes.Add(new LineChange(
                TextSpan.FromBounds(oldOffsets[block.DeleteStartA], oldOffsets[block.DeleteStartA + block.DeleteCountA]),
                TextSpan.FromBounds(newOffsets[block.InsertStartB], newOffsets[block.InsertStartB + block.InsertCountB])));
        }
    }

    // Each line keeps its line feed, so that a last line without one differs from one with it.
    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; start += lines[^1].Length)
        {
            var end = text.IndexOf('\n', start) + 1;
            lines.Add(text[start..(end == 0 ? text.Length : end)]);
        }

        return [.. lines];
    }

    private static int[] Offsets(string[] lines, int start)
    {
        var offsets = new int[lines.Length + 1];
        offsets[0] = start;
        for (var i = 0; i < lines.Length; i++)
            offsets[i + 1] = offsets[i] + lines[i].Length;
        return offsets;
    }

    private readonly record struct Window(int Start, int End, TextEdit Edit);
}
