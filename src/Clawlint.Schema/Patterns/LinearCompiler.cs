namespace Clawlint.Schema.Patterns;

/// <summary>Turns one direction's part of a pattern into steps. Captures, laziness and empty repetitions do not change whether it matches.</summary>
internal sealed class LinearCompiler(List<PatternCode> looks, bool backward)
{
    private readonly List<PatternInstruction> _code = [];

    /// <summary>Compiles a term and ends it with <see cref="PatternOperation.Match"/>.</summary>
    public PatternCode Compile(PatternTerm term)
    {
        Emit(term);
        Append(new PatternInstruction(PatternOperation.Match));
        return new PatternCode([.. _code], backward);
    }

    private void Emit(PatternTerm term)
    {
        switch (term)
        {
            case PatternTerm.Character character:
                Append(new PatternInstruction(PatternOperation.Take, Set: character.Set));
                break;
            case PatternTerm.Sequence sequence:
                for (var i = 0; i < sequence.Terms.Count; i++)
                    Emit(sequence.Terms[backward ? sequence.Terms.Count - 1 - i : i]);
                break;
            case PatternTerm.Choice choice:
                EmitChoice(choice.Options);
                break;
            case PatternTerm.Repeat repeat:
                EmitRepeat(repeat);
                break;
            case PatternTerm.Group group:
                Emit(group.Body);
                break;
            case PatternTerm.Anchor anchor:
                Append(new PatternInstruction(PatternOperation.Anchor, (int)anchor.Kind));
                break;
            case PatternTerm.Look look:
                EmitLook(look);
                break;
            default:
                throw new InvalidOperationException($"{term.GetType().Name} needs the backtracking program.");
        }
    }

    private void EmitChoice(IReadOnlyList<PatternTerm> options)
    {
        var ends = new List<int>();
        for (var i = 0; i < options.Count - 1; i++)
        {
            var split = Reserve();
            Emit(options[i]);
            ends.Add(Reserve());
            _code[split] = new PatternInstruction(PatternOperation.Split, split + 1, _code.Count);
        }

        Emit(options[^1]);
        foreach (var end in ends)
            _code[end] = new PatternInstruction(PatternOperation.Jump, _code.Count);
    }

    private void EmitRepeat(PatternTerm.Repeat repeat)
    {
        for (var i = 0; i < repeat.Minimum; i++)
            Emit(repeat.Body);
        if (repeat.Maximum == int.MaxValue)
        {
            var split = Reserve();
            Emit(repeat.Body);
            Append(new PatternInstruction(PatternOperation.Jump, split));
            _code[split] = new PatternInstruction(PatternOperation.Split, split + 1, _code.Count);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Minimum; i < repeat.Maximum; i++)
        {
            splits.Add(Reserve());
            Emit(repeat.Body);
        }

        foreach (var split in splits)
            _code[split] = new PatternInstruction(PatternOperation.Split, split + 1, _code.Count);
    }

    // A lookahead is read backwards: the places from which its inside matches are those where reading backwards from any place ends.
    private void EmitLook(PatternTerm.Look look)
    {
        var code = new LinearCompiler(looks, backward: !look.Behind).Compile(look.Body);
        looks.Add(code);
        Append(new PatternInstruction(PatternOperation.Look, looks.Count - 1, look.Negative ? 1 : 0));
    }

    private int Reserve()
    {
        Append(default);
        return _code.Count - 1;
    }

    private void Append(PatternInstruction instruction)
    {
        if (_code.Count >= PatternInstruction.MaxProgramLength)
            throw new PatternSyntaxException("the pattern unfolds to too many steps", 0);
        _code.Add(instruction);
    }
}
