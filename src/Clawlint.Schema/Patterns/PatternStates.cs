namespace Clawlint.Schema.Patterns;

/// <summary>The steps at which an automaton stands, before and after a character, in memory that the caller lends.</summary>
internal ref struct PatternStates
{
    private readonly Span<int> _stack;

    // The place in the text, counted from 1, at which a step was last entered: each is entered once a place.
    private readonly Span<int> _entered;
    private Span<int> _current;
    private Span<int> _previous;
    private int _previousCount;
    private int _pending;
    private int _place = 1;

    /// <param name="memory">At least four times the capacity.</param>
    /// <param name="capacity">Number of steps of the automaton.</param>
    public PatternStates(Span<int> memory, int capacity)
    {
        _stack = memory[..capacity];
        _entered = memory.Slice(capacity, capacity);
        _current = memory.Slice(2 * capacity, capacity);
        _previous = memory.Slice(3 * capacity, capacity);
        _entered.Clear();
    }

    /// <summary>Number of steps at the present place that wait for a character.</summary>
    public int Count { get; private set; }

    /// <summary>The steps that waited for the character just read.</summary>
    public readonly ReadOnlySpan<int> Previous => _previous[.._previousCount];

    /// <summary>Goes to the next place.</summary>
    public void Advance()
    {
        var spare = _previous;
        _previous = _current;
        _current = spare;
        _previousCount = Count;
        Count = 0;
        _place++;
    }

    /// <summary>Notes a step to look at, unless it was entered at this place already.</summary>
    public void Push(int index)
    {
        if (_entered[index] == _place)
            return;
        _entered[index] = _place;
        _stack[_pending++] = index;
    }

    /// <summary>Takes a step to look at.</summary>
    public bool TryPop(out int index)
    {
        index = _pending > 0 ? _stack[--_pending] : -1;
        return index >= 0;
    }

    /// <summary>Adds a step that waits for a character.</summary>
    public void Add(int index) => _current[Count++] = index;
}
