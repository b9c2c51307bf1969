using System.Collections.Concurrent;
using System.Collections.Immutable;
using Clawlint.Config.Includes;
using Clawlint.Config.Overlays;
using Clawlint.Config.Variables;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>
/// A config as OpenClaw sees it: the values of a file, each with the place where it was written.
/// Built in one pass over the syntax tree: one array of twelve bytes a value. Includes, variables and in-memory migrations
/// are laid over it, with a second array, where the text calls for them.
/// </summary>
public sealed class ConfigDocument
{
    /// <summary>In an object with more members than this, names are looked up in a table.</summary>
    internal const int WideObject = 16;

    private readonly ConfigValue[] _values;
    private readonly bool _isInTextOrder;
    private readonly OverlayTable? _overlay;
    private int[]? _indexesBySyntax;
    private Dictionary<SyntaxNode, int>? _indexesByOrigin;
    private ConcurrentDictionary<int, Dictionary<string, int>>? _wideObjects;

    private ConfigDocument(SyntaxTree tree, EnvironmentVariables environment)
    {
        Tree = tree;
        var builder = new ConfigTreeBuilder(tree);
        _values = builder.Build();
        _isInTextOrder = builder.IsInTextOrder;
        ReplacedMembers = [.. builder.Replaced];
        Trees = [tree];
        Environment = environment;
        Written = this;
    }

    /// <summary>Takes over a draft: the config with its includes merged.</summary>
    internal ConfigDocument(ConfigDocument config, Draft draft, int root, IncludeResolver includes)
        : this(config, new DraftReader(draft, root))
    {
        Trees = [config.Tree, .. includes.Trees];
        ReplacedMembers = [.. config.ReplacedMembers, .. includes.ReplacedMembers];
        IncludePaths = [.. includes.Paths];
        IncludeProblems = [.. includes.Problems];
        Written = this;
    }

    /// <summary>Takes over a draft: what in-memory migrations made of a config.</summary>
    internal ConfigDocument(ConfigDocument written, Draft draft, int root)
        : this(written, new DraftReader(draft, root)) => MissingVariables = written.MissingVariables;

    /// <summary>Puts variables into a config.</summary>
    internal ConfigDocument(ConfigDocument config, VariableOverlay variables)
        : this(config, config._values, config.LayOver(variables.Values))
    {
        _isInTextOrder = config._isInTextOrder;
        Environment = variables.Environment;
        MissingVariables = [.. variables.Missing.Select(missing => new MissingVariable(GetNode(missing.Index), missing.Name, missing.Span))];
        Written = this;
    }

    private ConfigDocument(ConfigDocument config, DraftReader reader)
        : this(config, reader.Values, OverlayTable.Of(reader.Overlay))
    {
    }

    private ConfigDocument(ConfigDocument config, ConfigValue[] values, OverlayTable? overlay)
    {
        _values = values;
        _overlay = overlay;
        Tree = config.Tree;
        Trees = config.Trees;
        ReplacedMembers = config.ReplacedMembers;
        IncludePaths = config.IncludePaths;
        IncludeProblems = config.IncludeProblems;
        Environment = config.Environment;
        Written = config;
    }

    /// <summary>The tree of the config file itself.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The trees of all files that make up the config, its own first.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>Full path of every file that an <c>$include</c> was looked for at, there or not: what a watcher watches beside the config.</summary>
    public ImmutableArray<string> IncludePaths { get; } = [];

    /// <summary>The <c>$include</c>s that cannot be followed.</summary>
    public ImmutableArray<IncludeProblem> IncludeProblems { get; } = [];

    /// <summary>The environment in which OpenClaw reads the values, with what the config's own <c>env</c> adds to it.</summary>
    public EnvironmentVariables Environment { get; }

    /// <summary>The references to variables that are not set, in values of <see cref="Written"/>; where <see cref="Environment"/> is not known whole, they may be.</summary>
    public ImmutableArray<MissingVariable> MissingVariables { get; } = [];

    /// <summary>The config before OpenClaw's in-memory migrations: what a rule about an old shape reads. The same document where they change nothing.</summary>
    public ConfigDocument Written { get; }

    /// <summary>The root value; missing where the file holds none.</summary>
    public ConfigNode Root => _values.Length == 0 ? default : new ConfigNode(this, 0);

    /// <summary>True when includes, variables or in-memory migrations are laid over the values of the file.</summary>
    public bool IsOverlaid => _overlay is not null;

    /// <summary>Number of values; a value's index is below it, a parent comes before its children.</summary>
    public int NodeCount => _values.Length;

    /// <summary>The members that do not count, because a later one of the same object has the same name; in no particular order.</summary>
    public ImmutableArray<MemberSyntax> ReplacedMembers { get; } = [];

    /// <summary>Reads the values of a tree as they stand there: no include, no variable, no migration. Never throws.</summary>
    public static ConfigDocument Create(SyntaxTree tree) => new(tree, EnvironmentVariables.Unknown);

    /// <summary>The same for a config in an environment.</summary>
    internal static ConfigDocument Create(SyntaxTree tree, EnvironmentVariables environment) => new(tree, environment);

    /// <summary>Reads a config as a release does: includes merged, then variables put in, then migrated in memory. Never throws for what the files hold.</summary>
    public static ConfigDocument Create(SyntaxTree tree, ConfigSources sources, ReadingBehavior behavior) => new ConfigLoader(sources, behavior).Load(tree);

    /// <summary>The value with an index.</summary>
    public ConfigNode GetNode(int index) =>
        (uint)index < (uint)_values.Length ? new ConfigNode(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The value at a path of names, <c>Find("gateway", "auth", "token")</c>; missing where any step is.</summary>
    public ConfigNode Find(params ReadOnlySpan<string> names)
    {
        var node = Root;
        foreach (string name in names)
        {
            node = node[name];
        }

        return node;
    }

    /// <summary>The value that a syntax node became; missing for keys, for values that a later duplicate replaced and for what lies beneath them.</summary>
    public ConfigNode FromSyntax(SyntaxNode node)
    {
        if (_overlay is { IsWhole: true } && !node.IsMissing)
        {
            return (_indexesByOrigin ??= CollectOrigins()).TryGetValue(node, out int overlaid) ? new ConfigNode(this, overlaid) : default;
        }

        if (node.IsMissing || !ReferenceEquals(node.Tree, Tree))
        {
            return default;
        }

        int[]? order = _isInTextOrder ? null : _indexesBySyntax ??= SortBySyntax();
        int low = 0;
        int high = _values.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int index = order is null ? middle : order[middle];
            int syntax = _values[index].Syntax;
            if (syntax == node.Index)
            {
                return new ConfigNode(this, index);
            }

            if (syntax < node.Index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return default;
    }

    internal ref readonly ConfigValue GetValue(int index) => ref _values[index];

    /// <summary>True when something is laid over a value.</summary>
    internal bool IsOverlaidAt(int index) => _overlay is not null && _overlay.Holds(index);

    /// <summary>The value under a name of an object that has many members; missing where there is none.</summary>
    internal ConfigNode FindInWide(int index, string name)
    {
        var tables = _wideObjects ?? Interlocked.CompareExchange(ref _wideObjects, new(), null) ?? _wideObjects;
        return tables.GetOrAdd(index, CollectNames).TryGetValue(name, out int found) ? new ConfigNode(this, found) : default;
    }

    /// <summary>What is laid over a value; only where <see cref="IsOverlaidAt"/> says that something is.</summary>
    internal ref readonly OverlayValue GetOverlay(int index) => ref _overlay![index];

    /// <summary>What is known of a value beyond its row, whether something is laid over it or not.</summary>
    internal OverlayValue GetOverlay(ConfigNode node) => IsOverlaidAt(node.Index)
        ? GetOverlay(node.Index)
        : new OverlayValue { Syntax = node.Syntax, Member = node.Member.Node, Kind = node.Kind, WrittenElement = -1 };

    private OverlayTable? LayOver(List<(int Index, OverlayValue Value)> values) => values.Count == 0 ? _overlay
        : _overlay is null ? OverlayTable.Of(_values.Length, values)
        : _overlay.With(values);

    private Dictionary<SyntaxNode, int> CollectOrigins()
    {
        var indexes = new Dictionary<SyntaxNode, int>(_values.Length);
        for (int i = 0; i < _values.Length; i++)
        {
            foreach (var origin in GetNode(i).Origins)
            {
                indexes.TryAdd(origin, i);
            }
        }

        return indexes;
    }

    private Dictionary<string, int> CollectNames(int index)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in GetNode(index).Children)
        {
            names.TryAdd(member.Name ?? "", member.Index);
        }

        return names;
    }

    private int[] SortBySyntax()
    {
        int[] keys = new int[_values.Length];
        int[] indexes = new int[_values.Length];
        for (int i = 0; i < _values.Length; i++)
        {
            keys[i] = _values[i].Syntax;
            indexes[i] = i;
        }

        Array.Sort(keys, indexes);
        return indexes;
    }
}
