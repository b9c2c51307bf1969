namespace Clawlint.Schema.Patterns;

/// <summary>Runs a <see cref="BacktrackingProgram"/> over one text, with a limit on the steps that it takes.</summary>
internal ref struct BacktrackingMatcher
{
    private const int StepLimit = 1_000_000;

    private readonly BacktrackingProgram _program;
    private readonly TextCursor _text;
    private readonly ReadOnlySpan<char> _chars;
    private readonly CaseFolding? _folding;
    private readonly int[] _slots;

    // What to undo or to try next, the latest last.
    private readonly List<Entry> _trail = [];
    private int _steps;

    public BacktrackingMatcher(BacktrackingProgram program, ReadOnlySpan<char> text)
    {
        _program = program;
        _chars = text;
        _text = new TextCursor(text, program.Options);
        _folding = CaseFolding.For(program.Options);
        _slots = new int[program.SlotCount];
    }

    /// <summary>Whether the pattern matches anywhere.</summary>
    public PatternAnswer Match()
    {
        var start = 0;
        while (true)
        {
            Array.Fill(_slots, -1);
            _trail.Clear();
            if (Run(_program.Main, start))
                return PatternAnswer.Yes;
            if (_steps >= StepLimit)
                return PatternAnswer.Undecided;
            if (start == _text.Length)
                return PatternAnswer.No;
            _text.ReadForward(ref start);
        }
    }

    /// <summary>Tries the alternatives of one direction's code from a place on.</summary>
    /// <returns>True at the first that reaches the end; the captures stay.</returns>
    private bool Run(PatternCode code, int position)
    {
        var bottom = _trail.Count;
        var index = 0;
        while (_steps++ < StepLimit)
        {
            ref readonly var instruction = ref code.Instructions[index];
            if (instruction.Operation == PatternOperation.Match)
                return true;
            if (Step(code, instruction, ref index, ref position))
                continue;
            if (!Backtrack(bottom, ref index, ref position))
                return false;
        }

        return false;
    }

    private bool Step(PatternCode code, in PatternInstruction instruction, ref int index, ref int position)
    {
        index++;
        switch (instruction.Operation)
        {
            case PatternOperation.Take:
                if (position == (code.Backward ? 0 : _text.Length))
                    return false;
                return instruction.Set!.Contains(code.Backward ? _text.ReadBackward(ref position) : _text.ReadForward(ref position));
            case PatternOperation.Split:
                _trail.Add(new Entry(instruction.Y, position, IsAlternative: true));
                index = instruction.X;
                return true;
            case PatternOperation.Jump:
                index = instruction.X;
                return true;
            case PatternOperation.Anchor:
                return _text.Holds((AnchorKind)instruction.X, position);
            case PatternOperation.Save:
                Set(instruction.X, position);
                return true;
            case PatternOperation.Forget:
                for (var slot = instruction.X; slot < instruction.Y; slot++)
                    Set(slot, -1);
                return true;
            case PatternOperation.Progress:
                return _slots[instruction.X] != position;
            case PatternOperation.BackReference:
                return TakeCaptured(instruction.X, code.Backward, ref position);
            default:
                return Look(instruction, position);
        }
    }

    // A lookaround is decided once: after success its alternatives are dropped, but what it captured can be undone.
    private bool Look(in PatternInstruction instruction, int position)
    {
        var bottom = _trail.Count;
        var holds = Run(_program.Looks[instruction.X], position);
        var negative = instruction.Y == 1;
        if (!holds)
            return negative;
        if (negative)
        {
            UndoTo(bottom);
            return false;
        }

        DropAlternatives(bottom);
        return true;
    }

    private bool TakeCaptured(int group, bool backward, ref int position)
    {
        var (start, end) = (_slots[2 * group], _slots[(2 * group) + 1]);
        if (start < 0 || end < 0)
            return true;
        var length = end - start;
        var from = backward ? position - length : position;
        if (from < 0 || from + length > _chars.Length || !AreSame(_chars.Slice(start, length), _chars.Slice(from, length)))
            return false;
        position = backward ? from : from + length;
        return true;
    }

    private readonly bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (_folding is null)
            return left.SequenceEqual(right);
        var leftText = new TextCursor(left, _program.Options);
        var rightText = new TextCursor(right, _program.Options);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (_folding.Canonicalize(leftText.ReadForward(ref i)) != _folding.Canonicalize(rightText.ReadForward(ref j)))
                return false;
        }

        return true;
    }

    private void Set(int slot, int position)
    {
        _trail.Add(new Entry(slot, _slots[slot], IsAlternative: false));
        _slots[slot] = position;
    }

    private bool Backtrack(int bottom, ref int index, ref int position)
    {
        while (_trail.Count > bottom)
        {
            var entry = Pop();
            if (entry.IsAlternative)
            {
                (index, position) = (entry.Target, entry.Value);
                return true;
            }

            _slots[entry.Target] = entry.Value;
        }

        return false;
    }

    private void UndoTo(int bottom)
    {
        while (_trail.Count > bottom)
        {
            var entry = Pop();
            if (!entry.IsAlternative)
                _slots[entry.Target] = entry.Value;
        }
    }

    private readonly void DropAlternatives(int bottom)
    {
        var kept = bottom;
        for (var i = bottom; i < _trail.Count; i++)
        {
            if (!_trail[i].IsAlternative)
                _trail[kept++] = _trail[i];
        }

        _trail.RemoveRange(kept, _trail.Count - kept);
    }

    private Entry Pop()
    {
        var entry = _trail[^1];
        _trail.RemoveAt(_trail.Count - 1);
        return entry;
    }

    /// <summary>An alternative to try (a step and a place), or a slot to set back to a value.</summary>
    private readonly record struct Entry(int Target, int Value, bool IsAlternative);
}
