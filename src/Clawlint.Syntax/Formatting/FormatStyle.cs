namespace Clawlint.Syntax.Formatting;

/// <summary>The habits of a file that formatting keeps.</summary>
internal static class FormatStyle
{
    private const string DefaultUnit = "  ";

    /// <summary>The step of indentation that most objects and arrays have; the wider one where two are as frequent.</summary>
    public static string FindUnit(FormatPieces pieces)
    {
        var units = new List<string>();
        var isMultiLine = new Stack<bool>();
        var depth = 0;
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            if (pieces[i].IsClose)
                depth -= isMultiLine.Pop() ? 1 : 0;
            if (!pieces[i].IsOpen)
                continue;
            isMultiLine.Push(pieces.HasLineEnd(i));
            depth += isMultiLine.Peek() ? 1 : 0;
            var first = FirstOnNextLine(pieces, i);
            if (pieces[first].LineEnds > 0 && !pieces[first].IsClose && UnitOf(pieces.IndentationOf(first), depth) is { } unit)
                units.Add(unit);
        }

        return units.CountBy(static unit => unit, StringComparer.Ordinal).OrderByDescending(static unit => unit.Value).ThenByDescending(static unit => unit.Key.Length)
            .Select(static unit => unit.Key).FirstOrDefault(DefaultUnit);
    }

    // What follows a bracket and the comments on its line.
    private static int FirstOnNextLine(FormatPieces pieces, int open)
    {
        var next = open + 1;
        while (pieces[next] is { IsComment: true, LineEnds: 0 })
            next++;
        return next;
    }

    // A line at some depth begins with as many steps.
    private static string? UnitOf(string indentation, int depth)
    {
        if (indentation.Length == 0 || indentation.Length % depth != 0)
            return null;
        var unit = indentation[..(indentation.Length / depth)];
        return indentation == string.Concat(Enumerable.Repeat(unit, depth)) ? unit : null;
    }
}
