using System.Runtime.InteropServices;
using Clawlint.Config;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Rules;

/// <summary>Takes a rule's wishes. One walk over the config serves all rules.</summary>
public sealed class RuleSubscriptions
{
    private readonly List<Subscription<SyntaxDiagnostic>>?[] _bySyntaxError = new List<Subscription<SyntaxDiagnostic>>?[Enum.GetValues<SyntaxErrorKind>().Length];
    private readonly List<Subscription<ConfigNode>>?[] _byKind = new List<Subscription<ConfigNode>>?[Enum.GetValues<ConfigKind>().Length];
    private readonly List<Subscription<SyntaxTree>> _trees = [];
    private readonly List<Subscription<ConfigDocument>> _documents = [];
    private readonly List<Subscription<ConfigDocument>> _settings = [];
    private readonly List<Subscription<SuppressionSet>> _suppressions = [];
    private readonly List<Subscription<ConfigDocument>> _ends = [];
    private Rule? _rule;

    internal RuleSubscriptions()
    {
    }

    internal PathPattern Paths { get; } = new();

    internal ReadOnlySpan<Subscription<SyntaxTree>> Trees => CollectionsMarshal.AsSpan(_trees);

    internal ReadOnlySpan<Subscription<ConfigDocument>> Documents => CollectionsMarshal.AsSpan(_documents);

    internal ReadOnlySpan<Subscription<SuppressionSet>> Suppressions => CollectionsMarshal.AsSpan(_suppressions);

    internal ReadOnlySpan<Subscription<ConfigDocument>> Settings => CollectionsMarshal.AsSpan(_settings);

    internal ReadOnlySpan<Subscription<ConfigDocument>> Ends => CollectionsMarshal.AsSpan(_ends);

    /// <summary>True when a rule wants values of a kind wherever they are, so that every value must be looked at.</summary>
    internal bool HasKinds { get; private set; }

    /// <summary>Calls for every mistake of the parser of a kind.</summary>
    public void OnSyntaxError(SyntaxErrorKind kind, Action<RuleContext, SyntaxDiagnostic> action) =>
        (_bySyntaxError[(int)kind] ??= []).Add(Subscribe(action));

    /// <summary>Calls once for the syntax tree of each file.</summary>
    public void OnTree(Action<RuleContext, SyntaxTree> action) => _trees.Add(Subscribe(action));

    /// <summary>Calls once for the config as a whole.</summary>
    public void OnDocument(Action<RuleContext, ConfigDocument> action) => _documents.Add(Subscribe(action));

    /// <summary>Calls once after all other rules, with what suppresses their findings.</summary>
    internal void OnSuppressions(Action<RuleContext, SuppressionSet> action) => _suppressions.Add(Subscribe(action));

    /// <summary>Calls once for a settings file. None of the others is called for one, and this one for no config.</summary>
    public void OnSettings(Action<RuleContext, ConfigDocument> action) => _settings.Add(Subscribe(action));

    /// <summary>Calls once for the config as a whole, after all of its values.</summary>
    public void OnEnd(Action<RuleContext, ConfigDocument> action) => _ends.Add(Subscribe(action));

    /// <summary>
    /// Calls for every value at a path. Steps are separated by dots; <c>*</c> is any name, <c>[]</c> any element:
    /// <c>channels.*.accounts.*.dmPolicy</c>, <c>bindings[].agentId</c>; the empty pattern is the root.
    /// </summary>
    public void OnPath(string pattern, Action<RuleContext, ConfigNode> action) => Paths.Add(pattern, Subscribe(action));

    /// <summary>Calls for every value of a kind, wherever it is.</summary>
    public void OnKind(ConfigKind kind, Action<RuleContext, ConfigNode> action)
    {
        (_byKind[(int)kind] ??= []).Add(Subscribe(action));
        HasKinds = true;
    }

    /// <summary>Gathers what a rule wants.</summary>
    internal void Gather(Rule rule)
    {
        _rule = rule;
        rule.Subscribe(this);
        _rule = null;
    }

    internal ReadOnlySpan<Subscription<SyntaxDiagnostic>> For(SyntaxErrorKind kind) => CollectionsMarshal.AsSpan(_bySyntaxError[(int)kind]);

    internal ReadOnlySpan<Subscription<ConfigNode>> For(ConfigKind kind) => CollectionsMarshal.AsSpan(_byKind[(int)kind]);

    private Subscription<T> Subscribe<T>(Action<RuleContext, T> action) =>
        new(_rule ?? throw new InvalidOperationException("A rule subscribes only while it is asked to."), action);
}
