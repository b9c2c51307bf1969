using System.Buffers;

namespace Clawlint.Schema.Patterns;

/// <summary>Runs a <see cref="LinearProgram"/> over one text, all alternatives at once.</summary>
internal ref struct LinearMatcher
{
    private readonly LinearProgram _program;
    private readonly TextCursor _text;

    // For each lookaround that was asked for, a bit a place: whether it holds there.
    private readonly ulong[]?[]? _looks;

    public LinearMatcher(LinearProgram program, ReadOnlySpan<char> text)
    {
        _program = program;
        _text = new TextCursor(text, program.Options);
        _looks = program.Looks.Length == 0 ? null : new ulong[]?[program.Looks.Length];
    }

    /// <summary>Whether the pattern matches anywhere.</summary>
    public readonly bool IsMatch() => Run(_program.Main, everywhere: !_program.StartsAtStart, holds: null);

    /// <summary>Gives back what was rented.</summary>
    public readonly void Dispose()
    {
        foreach (var table in _looks.AsSpan())
        {
            if (table is not null)
                ArrayPool<ulong>.Shared.Return(table);
        }
    }

    /// <summary>Runs one automaton from the first place of its direction, or from every place.</summary>
    /// <param name="code">The automaton.</param>
    /// <param name="everywhere">Whether a match may begin at any place.</param>
    /// <param name="holds">Where to note each place at which a match ends; null to stop at the first.</param>
    private readonly bool Run(PatternCode code, bool everywhere, ulong[]? holds)
    {
        const int SmallProgram = 128;
        var length = code.Instructions.Length;
        var rented = length > SmallProgram ? ArrayPool<int>.Shared.Rent(4 * length) : null;
        Span<int> memory = rented is null ? stackalloc int[4 * SmallProgram] : rented;
        try
        {
            return Run(code, everywhere, holds, new PatternStates(memory, length));
        }
        finally
        {
            if (rented is not null)
                ArrayPool<int>.Shared.Return(rented);
        }
    }

    private readonly bool Run(PatternCode code, bool everywhere, ulong[]? holds, PatternStates states)
    {
        var instructions = code.Instructions;
        var position = code.Backward ? _text.Length : 0;
        var end = _text.Length - position;
        var matched = Enter(instructions, 0, position, ref states);
        while (true)
        {
            if (matched && holds is null)
                return true;
            if (matched)
                holds![position >> 6] |= 1UL << (position & 63);
            if (position == end || (!everywhere && states.Count == 0))
                return false;

            var c = code.Backward ? _text.ReadBackward(ref position) : _text.ReadForward(ref position);
            states.Advance();
            matched = false;
            foreach (var index in states.Previous)
            {
                if (instructions[index].Set!.Contains(c))
                    matched |= Enter(instructions, index + 1, position, ref states);
            }

            if (everywhere)
                matched |= Enter(instructions, 0, position, ref states);
        }
    }

    /// <summary>Adds a step and all that it leads to without reading a character.</summary>
    /// <returns>True where that reaches the end of the automaton.</returns>
    private readonly bool Enter(PatternInstruction[] instructions, int start, int position, ref PatternStates states)
    {
        var matched = false;
        states.Push(start);
        while (states.TryPop(out var index))
        {
            ref readonly var instruction = ref instructions[index];
            switch (instruction.Operation)
            {
                case PatternOperation.Take:
                    states.Add(index);
                    break;
                case PatternOperation.Split:
                    states.Push(instruction.Y);
                    states.Push(instruction.X);
                    break;
                case PatternOperation.Jump:
                    states.Push(instruction.X);
                    break;
                case PatternOperation.Anchor when _text.Holds((AnchorKind)instruction.X, position):
                case PatternOperation.Look when LookHolds(instruction.X, position) == (instruction.Y == 0):
                    states.Push(index + 1);
                    break;
                case PatternOperation.Match:
                    matched = true;
                    break;
            }
        }

        return matched;
    }

    private readonly bool LookHolds(int number, int position)
    {
        if (_looks![number] is not { } table)
        {
            table = ArrayPool<ulong>.Shared.Rent((_text.Length >> 6) + 1);
            Array.Clear(table);
            Run(_program.Looks[number], everywhere: true, table);
            _looks[number] = table;
        }

        return ((table[position >> 6] >> (position & 63)) & 1) != 0;
    }
}
