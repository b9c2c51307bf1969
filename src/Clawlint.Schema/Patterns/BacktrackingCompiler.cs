namespace Clawlint.Schema.Patterns;

/// <summary>Turns one direction's part of a pattern into steps that keep captures and the order of alternatives.</summary>
internal sealed class BacktrackingCompiler(List<PatternCode> looks, bool backward)
{
    private readonly List<PatternInstruction> _code = [];

    /// <summary>Compiles a term and ends it with <see cref="PatternOperation.Match"/>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="slotCount">Number of slots given out so far.</param>
    public PatternCode Compile(PatternTerm term, ref int slotCount)
    {
        Emit(term, ref slotCount);
        Append(PatternOperation.Match);
        return new PatternCode([.. _code], backward);
    }

    private void Emit(PatternTerm term, ref int slotCount)
    {
        switch (term)
        {
            case PatternTerm.Character character:
                Append(PatternOperation.Take, set: character.Set);
                break;
            case PatternTerm.Sequence sequence:
                for (var i = 0; i < sequence.Terms.Count; i++)
                    Emit(sequence.Terms[backward ? sequence.Terms.Count - 1 - i : i], ref slotCount);
                break;
            case PatternTerm.Choice choice:
                EmitChoice(choice.Options, ref slotCount);
                break;
            case PatternTerm.Repeat repeat:
                EmitRepeat(repeat, ref slotCount);
                break;
            case PatternTerm.Group group:
                Append(PatternOperation.Save, (2 * group.Number) + (backward ? 1 : 0));
                Emit(group.Body, ref slotCount);
                Append(PatternOperation.Save, (2 * group.Number) + (backward ? 0 : 1));
                break;
            case PatternTerm.BackReference reference:
                Append(PatternOperation.BackReference, reference.Number);
                break;
            case PatternTerm.Anchor anchor:
                Append(PatternOperation.Anchor, (int)anchor.Kind);
                break;
            case PatternTerm.Look look:
                looks.Add(new BacktrackingCompiler(looks, look.Behind).Compile(look.Body, ref slotCount));
                Append(PatternOperation.Look, looks.Count - 1, look.Negative ? 1 : 0);
                break;
        }
    }

    private void EmitChoice(IReadOnlyList<PatternTerm> options, ref int slotCount)
    {
        var ends = new List<int>();
        for (var i = 0; i < options.Count - 1; i++)
        {
            var split = Append(PatternOperation.Split);
            Emit(options[i], ref slotCount);
            ends.Add(Append(PatternOperation.Jump));
            _code[split] = new PatternInstruction(PatternOperation.Split, split + 1, _code.Count);
        }

        Emit(options[^1], ref slotCount);
        foreach (var end in ends)
            _code[end] = new PatternInstruction(PatternOperation.Jump, _code.Count);
    }

    private void EmitRepeat(PatternTerm.Repeat repeat, ref int slotCount)
    {
        for (var i = 0; i < repeat.Minimum; i++)
            EmitIteration(repeat, ref slotCount);
        if (repeat.Maximum == int.MaxValue)
        {
            var split = Append(PatternOperation.Split);
            EmitOptionalIteration(repeat, ref slotCount);
            Append(PatternOperation.Jump, split);
            SetSplit(split, repeat.Lazy);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Minimum; i < repeat.Maximum; i++)
        {
            splits.Add(Append(PatternOperation.Split));
            EmitOptionalIteration(repeat, ref slotCount);
        }

        foreach (var split in splits)
            SetSplit(split, repeat.Lazy);
    }

    // ECMA-262's RepeatMatcher: an iteration beyond the minimum that takes nothing fails.
    private void EmitOptionalIteration(PatternTerm.Repeat repeat, ref int slotCount)
    {
        var slot = slotCount++;
        Append(PatternOperation.Save, slot);
        EmitIteration(repeat, ref slotCount);
        Append(PatternOperation.Progress, slot);
    }

    private void EmitIteration(PatternTerm.Repeat repeat, ref int slotCount)
    {
        if (repeat.GroupEnd > repeat.FirstGroup)
            Append(PatternOperation.Forget, 2 * repeat.FirstGroup, 2 * repeat.GroupEnd);
        Emit(repeat.Body, ref slotCount);
    }

    private void SetSplit(int split, bool lazy) => _code[split] = lazy
        ? new PatternInstruction(PatternOperation.Split, _code.Count, split + 1)
        : new PatternInstruction(PatternOperation.Split, split + 1, _code.Count);

    private int Append(PatternOperation operation, int x = 0, int y = 0, CharacterSet? set = null)
    {
        if (_code.Count >= PatternInstruction.MaxProgramLength)
            throw new PatternSyntaxException("the pattern unfolds to too many steps", 0);
        _code.Add(new PatternInstruction(operation, x, y, set));
        return _code.Count - 1;
    }
}
