using System.Buffers;
using System.Runtime.CompilerServices;
using Clawlint.Config;
using Clawlint.Schema.Evaluation;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>
/// Checks values against schemas. It keeps its memory, so that a valid value costs no allocation: use one for many values, but
/// not from several threads at once. It does not recurse: goals wait on a stack, and a question such as <c>anyOf</c> is a probe
/// whose attempts are dropped when they fail.
/// </summary>
public sealed class SchemaEvaluator
{
    // Far above what any schema of OpenClaw needs (about 30 a value), low enough to end in seconds.
    private const long StepsPerValue = 2_000;
    private const long StepsAtLeast = 200_000;

    private static readonly SchemaKeyword[] Questions = [SchemaKeyword.AnyOf, SchemaKeyword.OneOf, SchemaKeyword.Not, SchemaKeyword.If];

    private readonly SchemaFormats _formats;
    private readonly Work<Goal> _goals = new();
    private readonly Work<Probe> _probes = new();
    private readonly Work<UnionFrame> _unions = new();

    // Where each probe of contains stands in its array.
    private readonly Work<ConfigNodeList.Enumerator> _elements = new();

    private SchemaTable _table = null!;
    private ConfigDocument _document = null!;
    private Instance _instances;
    private int[] _names = [];
    private List<SchemaError>? _errors;
    private long _steps;
    private bool _failed;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="formats">The formats that are conditions.</param>
    public SchemaEvaluator(SchemaFormats formats = SchemaFormats.None) => _formats = formats;

    /// <summary>Whether a value satisfies a schema; stops at the first thing that it does not.</summary>
    public SchemaResult Evaluate(SchemaNode schema, ConfigNode node) => Evaluate(schema, node, errors: null);

    /// <summary>Finds everything in a value that does not satisfy a schema, in the order of the text.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="node">The value.</param>
    /// <param name="errors">Where the mistakes go; null to stop at the first.</param>
    public SchemaResult Evaluate(SchemaNode schema, ConfigNode node, List<SchemaError>? errors)
    {
        if (schema.IsMissing || node.IsMissing)
            return SchemaResult.Valid;
        var firstError = errors?.Count ?? 0;
        Start(schema, node, errors);
        try
        {
            Run(new Goal(schema.Index, node.Index));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(_names);
            _names = [];
        }

        if (errors is not null && errors.Count > firstError + 1)
            SortByPlace(errors, firstError);
        if (_failed)
            return SchemaResult.Invalid;
        return _steps > 0 ? SchemaResult.Valid : SchemaResult.Undecided;
    }

    private static void SortByPlace(List<SchemaError> errors, int from)
    {
        var sorted = errors.Skip(from).OrderBy(error => error.Node.Index).ToList();
        errors.RemoveRange(from, errors.Count - from);
        errors.AddRange(sorted);
    }

    private void Start(SchemaNode schema, ConfigNode node, List<SchemaError>? errors)
    {
        _table = schema.Table;
        _document = node.Document;
        _instances = new Instance(_document);
        _errors = errors;
        _failed = false;
        _steps = StepsAtLeast + (StepsPerValue * _document.NodeCount);
        _names = ArrayPool<int>.Shared.Rent(_document.NodeCount);
        Array.Clear(_names, 0, _document.NodeCount);
        _goals.Truncate(0);
        _probes.Truncate(0);
        _unions.Truncate(0);
        _elements.Truncate(0);
    }

    private void Run(Goal first)
    {
        _goals.Push(first);
        while (!(_failed && _errors is null) && _steps-- > 0)
        {
            while (_unions.Count > 0 && _probes.Count == 0 && _goals.Count <= _unions.Top.Height)
                EndBranch(ref _unions.Top);
            var floor = _probes.Count > 0 ? _probes.Top.Height : 0;
            if (_goals.Count == floor)
            {
                if (_probes.Count == 0)
                    return;
                EndAttempt(held: true);
                continue;
            }

            var goal = _goals.Pop();
            if (goal.Question != SchemaKeyword.Ref)
                Ask(goal);
            else if (!Check(goal.Schema, goal.Instance) && _probes.Count > 0)
                EndAttempt(held: false);
        }
    }

    /// <summary>Checks what a schema says of one value itself, and adds what it says of the values inside as goals.</summary>
    /// <returns>False where a condition is not met. While a probe runs the rest is then left out.</returns>
    private bool Check(int schema, int instance)
    {
        var words = new SchemaWords(_table.GetNode(schema));
        if (words.Keywords == 0)
            return true;
        var kind = _instances.GetKind(instance);
        if (kind is ConfigKind.Unknown or ConfigKind.Missing)
            return true;
        if (words.Has(SchemaKeyword.Never))
            return Report(SchemaKeyword.Never, schema, instance);
        if (words.Types != SchemaTypes.All && !_instances.IsOfType(instance, kind, words.Types))
            return Report(SchemaKeyword.Type, schema, instance);
        return kind switch
        {
            ConfigKind.Object => CheckCommon(words, schema, instance) && CheckObject(words, schema, instance),
            ConfigKind.Array => CheckCommon(words, schema, instance) && CheckArray(words, schema, instance),
            ConfigKind.String => CheckString(words, schema, instance) && CheckCommon(words, schema, instance),
            ConfigKind.Number => CheckNumber(words, schema, instance) && CheckCommon(words, schema, instance),
            _ => CheckCommon(words, schema, instance),
        };
    }

    /// <summary>What applies to values of every type.</summary>
    private bool CheckCommon(SchemaWords words, int schema, int instance)
    {
        const ulong Common = (1UL << (int)SchemaKeyword.Ref) | (1UL << (int)SchemaKeyword.Const) | (1UL << (int)SchemaKeyword.Enum)
            | (1UL << (int)SchemaKeyword.AllOf) | (1UL << (int)SchemaKeyword.AnyOf) | (1UL << (int)SchemaKeyword.OneOf)
            | (1UL << (int)SchemaKeyword.Not) | (1UL << (int)SchemaKeyword.If);
        if ((words.Keywords & Common) == 0)
            return true;
        if (words.Has(SchemaKeyword.Const) && !IsValue(instance, words.Operand(SchemaKeyword.Const)))
            return Report(SchemaKeyword.Const, schema, instance);
        if (words.Has(SchemaKeyword.Enum) && !IsAnyValue(instance, _table.GetList(words.Operand(SchemaKeyword.Enum))))
            return Report(SchemaKeyword.Enum, schema, instance);
        if (words.Has(SchemaKeyword.Ref))
            _goals.Push(new Goal(words.Operand(SchemaKeyword.Ref), instance));
        if (words.Has(SchemaKeyword.AllOf))
        {
            foreach (var part in _table.GetList(words.Operand(SchemaKeyword.AllOf)))
                _goals.Push(new Goal((int)part, instance));
        }

        foreach (var question in Questions)
        {
            if (words.Has(question))
                _goals.Push(new Goal(schema, instance, question));
        }

        return true;
    }

    private bool CheckNumber(SchemaWords words, int schema, int instance)
    {
        const ulong Bounds = (1UL << (int)SchemaKeyword.Minimum) | (1UL << (int)SchemaKeyword.ExclusiveMinimum)
            | (1UL << (int)SchemaKeyword.Maximum) | (1UL << (int)SchemaKeyword.ExclusiveMaximum) | (1UL << (int)SchemaKeyword.MultipleOf);
        if ((words.Keywords & Bounds) == 0)
            return true;
        var number = _instances.GetNode(instance).AsNumber()!.Value;
        if (words.Has(SchemaKeyword.Minimum) && number < Operand(words, SchemaKeyword.Minimum))
            return Report(SchemaKeyword.Minimum, schema, instance);
        if (words.Has(SchemaKeyword.ExclusiveMinimum) && number <= Operand(words, SchemaKeyword.ExclusiveMinimum))
            return Report(SchemaKeyword.ExclusiveMinimum, schema, instance);
        if (words.Has(SchemaKeyword.Maximum) && number > Operand(words, SchemaKeyword.Maximum))
            return Report(SchemaKeyword.Maximum, schema, instance);
        if (words.Has(SchemaKeyword.ExclusiveMaximum) && number >= Operand(words, SchemaKeyword.ExclusiveMaximum))
            return Report(SchemaKeyword.ExclusiveMaximum, schema, instance);
        if (words.Has(SchemaKeyword.MultipleOf) && !DecimalMath.IsMultipleOf(number, Operand(words, SchemaKeyword.MultipleOf)))
            return Report(SchemaKeyword.MultipleOf, schema, instance);
        return true;
    }

    [SkipLocalsInit]
    private bool CheckString(SchemaWords words, int schema, int instance)
    {
        const ulong Bounds = (1UL << (int)SchemaKeyword.MinLength) | (1UL << (int)SchemaKeyword.MaxLength)
            | (1UL << (int)SchemaKeyword.Pattern) | (1UL << (int)SchemaKeyword.Format);
        if ((words.Keywords & Bounds) == 0)
            return true;
        Span<char> buffer = stackalloc char[Instance.BufferLength];
        var text = _instances.GetText(instance, buffer);
        if (words.Has(SchemaKeyword.MinLength) && CodePoints.Count(text) < words.Operand(SchemaKeyword.MinLength))
            return Report(SchemaKeyword.MinLength, schema, instance);
        if (words.Has(SchemaKeyword.MaxLength) && CodePoints.Count(text) > words.Operand(SchemaKeyword.MaxLength))
            return Report(SchemaKeyword.MaxLength, schema, instance);
        if (words.Has(SchemaKeyword.Pattern) && !Matches(words.Operand(SchemaKeyword.Pattern), text))
            return Report(SchemaKeyword.Pattern, schema, instance);
        if (words.Has(SchemaKeyword.Format) && !FormatChecks.Holds(_formats, _table.GetUtf8(words.Operand(SchemaKeyword.Format)), text))
            return Report(SchemaKeyword.Format, schema, instance);
        return true;
    }

    private bool CheckArray(SchemaWords words, int schema, int instance)
    {
        const ulong ArrayKeywords = (1UL << (int)SchemaKeyword.MinItems) | (1UL << (int)SchemaKeyword.MaxItems)
            | (1UL << (int)SchemaKeyword.UniqueItems) | (1UL << (int)SchemaKeyword.Items) | (1UL << (int)SchemaKeyword.TupleItems)
            | (1UL << (int)SchemaKeyword.Contains);
        if ((words.Keywords & ArrayKeywords) == 0)
            return true;
        var array = _instances.GetNode(instance);
        var met = true;
        if (words.Has(SchemaKeyword.MinItems) && !array.IsIncomplete && array.Children.Count < words.Operand(SchemaKeyword.MinItems))
            met = Report(SchemaKeyword.MinItems, schema, instance);
        if (words.Has(SchemaKeyword.MaxItems) && array.Children.Count > words.Operand(SchemaKeyword.MaxItems))
            met = Report(SchemaKeyword.MaxItems, schema, instance);
        if (words.Has(SchemaKeyword.UniqueItems) && !UniqueElements.AreUnique(array))
            met = Report(SchemaKeyword.UniqueItems, schema, instance);
        if (words.Has(SchemaKeyword.Contains))
            _goals.Push(new Goal(schema, instance, SchemaKeyword.Contains));
        if (words.Has(SchemaKeyword.Items))
        {
            foreach (var element in array.Children)
                _goals.Push(new Goal(words.Operand(SchemaKeyword.Items), element.Index));
        }

        if (words.Has(SchemaKeyword.TupleItems))
            PushTuple(words, array);
        return met;
    }

    private void PushTuple(SchemaWords words, ConfigNode array)
    {
        var first = _table.GetList(words.Operand(SchemaKeyword.TupleItems));
        var rest = words.Has(SchemaKeyword.AdditionalItems) ? words.Operand(SchemaKeyword.AdditionalItems) : SchemaTable.TrueNode;
        var place = 0;
        foreach (var element in array.Children)
        {
            _goals.Push(new Goal(place < first.Length ? (int)first[place] : rest, element.Index));
            place++;
        }
    }

    private bool CheckObject(SchemaWords words, int schema, int instance)
    {
        const ulong MemberKeywords = (1UL << (int)SchemaKeyword.Properties) | (1UL << (int)SchemaKeyword.PatternProperties)
            | (1UL << (int)SchemaKeyword.AdditionalProperties);
        var value = _instances.GetNode(instance);
        var met = true;
        if (words.Has(SchemaKeyword.Required) && !value.IsIncomplete)
            met = CheckRequired(words, schema, value);
        if (words.Has(SchemaKeyword.MinProperties) && !value.IsIncomplete && value.Children.Count < words.Operand(SchemaKeyword.MinProperties))
            met = Report(SchemaKeyword.MinProperties, schema, instance);
        if (words.Has(SchemaKeyword.MaxProperties) && value.Children.Count > words.Operand(SchemaKeyword.MaxProperties))
            met = Report(SchemaKeyword.MaxProperties, schema, instance);
        if (words.Has(SchemaKeyword.Dependencies))
            PushDependencies(words, value);
        if (words.Has(SchemaKeyword.PropertyNames))
        {
            foreach (var member in value.Children)
                _goals.Push(new Goal(words.Operand(SchemaKeyword.PropertyNames), ~member.Index));
        }

        if ((words.Keywords & MemberKeywords) != 0)
            met &= CheckMembers(words, schema, value);
        return met;
    }

    private bool CheckRequired(SchemaWords words, int schema, ConfigNode value)
    {
        var met = true;
        foreach (var name in _table.GetList(words.Operand(SchemaKeyword.Required)))
        {
            if (HasMember(value, (int)name))
                continue;
            met = Report(SchemaKeyword.Required, schema, value.Index, missingName: (int)name);
            if (_probes.Count > 0)
                break;
        }

        return met;
    }

    private void PushDependencies(SchemaWords words, ConfigNode value)
    {
        var dependencies = new SchemaPropertyList(_table, words.Operand(SchemaKeyword.Dependencies)).GetEnumerator();
        while (dependencies.MoveNext())
        {
            if (HasMember(value, dependencies.NameNumber))
                _goals.Push(new Goal(dependencies.NodeNumber, value.Index));
        }
    }

    private bool CheckMembers(SchemaWords words, int schema, ConfigNode value)
    {
        var properties = words.Has(SchemaKeyword.Properties) ? new SchemaPropertyList(_table, words.Operand(SchemaKeyword.Properties)) : default;
        var patterns = words.Has(SchemaKeyword.PatternProperties) ? _table.From(words.Operand(SchemaKeyword.PatternProperties)) : default;
        var rest = words.Has(SchemaKeyword.AdditionalProperties) ? words.Operand(SchemaKeyword.AdditionalProperties) : SchemaTable.TrueNode;
        var met = true;
        foreach (var member in value.Children)
        {
            var named = properties.FindNumber(GetNameNumber(member));
            if (named >= 0)
                _goals.Push(new Goal(named, member.Index));
            var isKnown = PushMatching(patterns, member) || named >= 0;
            if (isKnown || rest == SchemaTable.TrueNode)
                continue;
            if (rest != SchemaTable.FalseNode)
            {
                _goals.Push(new Goal(rest, member.Index));
                continue;
            }

            met = Report(SchemaKeyword.AdditionalProperties, schema, member.Index);
            if (_probes.Count > 0)
                return false;
        }

        return met;
    }

    private bool PushMatching(ReadOnlySpan<uint> patterns, ConfigNode member)
    {
        if (patterns.IsEmpty)
            return false;
        Span<char> buffer = stackalloc char[Instance.BufferLength];
        var name = member.GetName(buffer);
        var count = (int)patterns[0];
        var matched = false;
        for (var i = 1; i <= count; i++)
        {
            if (!Matches((int)patterns[i], name))
                continue;
            _goals.Push(new Goal((int)patterns[count + i], member.Index));
            matched = true;
        }

        return matched;
    }

    // What no matcher can decide counts as met: better silent than wrong.
    private bool Matches(int pattern, ReadOnlySpan<char> text) => _table.GetPattern(pattern)?.Match(text) != PatternAnswer.No;

    private double Operand(SchemaWords words, SchemaKeyword keyword) => _table.GetNumber(words.Operand(keyword));

    private bool IsValue(int instance, int value) => _instances.IsValue(instance, new SchemaValue(_table, value));

    private bool IsAnyValue(int instance, ReadOnlySpan<uint> values)
    {
        foreach (var value in values)
        {
            if (IsValue(instance, (int)value))
                return true;
        }

        return false;
    }

    private bool HasMember(ConfigNode value, int name)
    {
        foreach (var member in value.Children)
        {
            if (GetNameNumber(member) == name)
                return true;
        }

        return false;
    }

    /// <summary>The number of a member's name in the table, looked up once; -1 where no schema knows it.</summary>
    private int GetNameNumber(ConfigNode member)
    {
        const int Bias = 2;
        ref var known = ref _names[member.Index];
        if (known == 0)
        {
            Span<char> buffer = stackalloc char[Instance.BufferLength];
            known = _table.FindString(member.GetName(buffer)) + Bias;
        }

        return known - Bias;
    }

    /// <summary>Begins to try what a question needs to be answered.</summary>
    private void Ask(Goal question)
    {
        var words = new SchemaWords(_table.GetNode(question.Schema));
        _probes.Push(new Probe
        {
            Keyword = question.Question,
            Schema = question.Schema,
            Instance = question.Instance,
            Operand = words.Operand(question.Question),
            Height = _goals.Count,
        });
        if (question.Question == SchemaKeyword.Contains)
            _elements.Push(_instances.GetNode(question.Instance).Children.GetEnumerator());
        if (!TryNext(ref _probes.Top))
            EndAttempt(held: false);
    }

    /// <summary>Begins the next attempt of a probe.</summary>
    /// <returns>False where there is none left.</returns>
    private bool TryNext(ref Probe probe)
    {
        switch (probe.Keyword)
        {
            case SchemaKeyword.AnyOf or SchemaKeyword.OneOf:
                var branches = _table.GetList(probe.Operand);
                if (probe.Next >= branches.Length)
                    return false;
                _goals.Push(new Goal((int)branches[probe.Next++], probe.Instance));
                return true;
            case SchemaKeyword.Contains:
                if (!_elements.Top.MoveNext())
                    return false;
                _goals.Push(new Goal(probe.Operand, _elements.Top.Current.Index));
                return true;
            default:
                if (probe.Next++ > 0)
                    return false;
                _goals.Push(new Goal(probe.Operand, probe.Instance));
                return true;
        }
    }

    /// <summary>Draws the conclusion from an attempt that held or failed; a probe that fails ends the attempt of the probe around it.</summary>
    private void EndAttempt(bool held)
    {
        while (true)
        {
            ref var probe = ref _probes.Top;
            _goals.Truncate(probe.Height);
            if (held)
                probe.Matches++;
            var isDecided = probe.Keyword == SchemaKeyword.OneOf ? probe.Matches > 1 : held;
            if (!isDecided && TryNext(ref probe))
                return;
            var ended = _probes.Pop();
            if (ended.Keyword == SchemaKeyword.Contains)
                _elements.Pop();
            if (Holds(ended))
                return;
            if (_probes.Count == 0)
            {
                ReportProbe(ended);
                return;
            }

            held = false;
        }
    }

    private bool Holds(Probe ended)
    {
        switch (ended.Keyword)
        {
            case SchemaKeyword.OneOf:
                return ended.Matches == 1;
            case SchemaKeyword.Not:
                return ended.Matches == 0;
            case SchemaKeyword.If:
                var words = new SchemaWords(_table.GetNode(ended.Schema));
                var consequence = ended.Matches > 0 ? SchemaKeyword.Then : SchemaKeyword.Else;
                if (words.Has(consequence))
                    _goals.Push(new Goal(words.Operand(consequence), ended.Instance));
                return true;
            default:
                return ended.Matches > 0;
        }
    }

    /// <summary>Reports a question that was answered wrongly: through the nearest branch of a union where there is one.</summary>
    private void ReportProbe(Probe ended)
    {
        var isUnion = ended.Keyword is SchemaKeyword.AnyOf or SchemaKeyword.OneOf;
        if (_errors is null || !isUnion || ended.Matches > 1)
        {
            Report(ended.Keyword, ended.Schema, ended.Instance, isAmbiguous: ended.Matches > 1);
            return;
        }

        var nearest = new BranchDistance(_document).FindNearest(new SchemaNodeList(_table, ended.Operand), ended.Instance);
        if (nearest.Count == 0)
        {
            Report(ended.Keyword, ended.Schema, ended.Instance);
            return;
        }

        _unions.Push(new UnionFrame
        {
            Keyword = ended.Keyword,
            Schema = ended.Schema,
            Instance = ended.Instance,
            Height = _goals.Count,
            Branches = nearest,
            FirstError = _errors.Count,
        });
        BeginBranch(ref _unions.Top);
    }

    private void BeginBranch(ref UnionFrame union) => _goals.Push(new Goal(union.Branches[union.Next++].Index, union.Instance));

    /// <summary>A single nearest branch speaks for itself. Of several, what they agree on; the union as a whole where that says too little.</summary>
    private void EndBranch(ref UnionFrame union)
    {
        if (union.Branches.Count == 1)
        {
            _unions.Pop();
            return;
        }

        var errors = _errors!;
        List<SchemaError> found = errors.GetRange(union.FirstError, errors.Count - union.FirstError);
        errors.RemoveRange(union.FirstError, found.Count);
        union.Shared = union.Shared is null ? found : SharedErrors.Intersect(union.Shared, found);
        if (union.Next < union.Branches.Count)
        {
            BeginBranch(ref union);
            return;
        }

        var ended = _unions.Pop();
        if (ended.Shared!.Exists(error => IsWithin(error, ended.Instance)))
            errors.AddRange(ended.Shared);
        else
            Report(ended.Keyword, ended.Schema, ended.Instance);
    }

    /// <summary>Whether an error is about a member of a value, and not only about the value.</summary>
    private static bool IsWithin(SchemaError error, int instance) => error.Node.Index != instance || error.MissingName is not null;

    /// <summary>Notes a condition that is not met, unless a probe is only trying.</summary>
    /// <returns>False, so that a check can return it.</returns>
    private bool Report(SchemaKeyword keyword, int schema, int instance, int missingName = -1, bool isAmbiguous = false)
    {
        if (_probes.Count > 0)
            return false;
        _failed = true;
        _errors?.Add(new SchemaError(_instances.GetNode(instance), keyword, new SchemaNode(_table, schema))
        {
            MissingName = missingName < 0 ? null : _table.GetString(missingName),
            IsName = Instance.IsName(instance),
            IsAmbiguous = isAmbiguous,
            Union = _unions.Count == 0 ? default : new SchemaNode(_table, _unions.Bottom.Schema),
            UnionNode = _unions.Count == 0 ? default : _instances.GetNode(_unions.Bottom.Instance),
        });
        return false;
    }
}
