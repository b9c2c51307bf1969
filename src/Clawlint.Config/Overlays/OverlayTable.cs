namespace Clawlint.Config.Overlays;

/// <summary>What is laid over the values of a document: over all of them after a merge or a migration, over a few where only variables were put in.</summary>
internal sealed class OverlayTable
{
    private readonly OverlayValue[] _rows;

    /// <summary>The row of each value, -1 for those that nothing is laid over; null where each value has the row of its own number.</summary>
    private readonly int[]? _places;

    private OverlayTable(OverlayValue[] rows, int[]? places)
    {
        _rows = rows;
        _places = places;
    }

    /// <summary>True when something is laid over every value.</summary>
    public bool IsWhole => _places is null;

    /// <summary>What is laid over a value that <see cref="Holds"/> affirms.</summary>
    public ref readonly OverlayValue this[int index] => ref _rows[_places is null ? index : _places[index]];

    /// <summary>A table of all values of a document.</summary>
    public static OverlayTable Of(OverlayValue[] rows) => new(rows, null);

    /// <summary>A table of some values of a document.</summary>
    public static OverlayTable Of(int count, IReadOnlyList<(int Index, OverlayValue Value)> values)
    {
        int[] places = new int[count];
        Array.Fill(places, -1);
        for (int i = 0; i < values.Count; i++)
        {
            places[values[i].Index] = i;
        }

        return new OverlayTable([.. values.Select(static entry => entry.Value)], places);
    }

    /// <summary>True when something is laid over a value.</summary>
    public bool Holds(int index) => _places is null || _places[index] >= 0;

    /// <summary>This table, which holds all values, with some of them changed.</summary>
    public OverlayTable With(IEnumerable<(int Index, OverlayValue Value)> values)
    {
        var rows = (OverlayValue[])_rows.Clone();
        foreach (var (index, value) in values)
        {
            rows[index] = value;
        }

        return new OverlayTable(rows, null);
    }
}
