using Clawlint.Config.Overlays;
using Clawlint.Syntax;

namespace Clawlint.Config.Includes;

/// <summary>Follows every <c>$include</c> of a config, bottom up, and merges what it finds as OpenClaw does. What cannot be followed is noted, and the rest goes on.</summary>
internal sealed class IncludeResolver
{
    public const string Key = "$include";

    private const int MaxDepth = 10;
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>OpenClaw follows any number, and so does not come back from a few files that name each other's like ten times each.</summary>
    private const int MaxIncludes = 2000;

    /// <summary>The same for values: a large file may be included again and again.</summary>
    private const int MaxIncludedValues = 1_000_000;

    private readonly Draft _draft;
    private readonly ConfigSources _sources;
    private readonly SyntaxTree _config;
    private readonly IConfigFileSystem? _files;
    private readonly IncludeBoundary? _boundary;
    private readonly PrototypeNames _names;
    private readonly IncludeLimits _limits;
    private readonly Dictionary<string, ConfigDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IncludeProblemKind> _failures = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
    private int _includes;
    private int _includedValues;

    public IncludeResolver(Draft draft, SyntaxTree config, ConfigSources sources, ReadingBehavior behavior)
    {
        _draft = draft;
        _config = config;
        _sources = sources;
        _files = sources.Path.Length == 0 ? null : sources.Files;
        _boundary = _files is null ? null : new IncludeBoundary(sources, _files, behavior);
        _names = behavior.PrototypeNames;
        _limits = behavior.GuardsIncludes ? new IncludeLimits(MaxBytes, AllowsHardLinks: false) : new IncludeLimits(int.MaxValue, AllowsHardLinks: true);
    }

    /// <summary>What could not be followed.</summary>
    public List<IncludeProblem> Problems { get; } = [];

    /// <summary>The included files' trees, each once.</summary>
    public List<SyntaxTree> Trees { get; } = [];

    /// <summary>The members of included files that a later one of the same object replaces.</summary>
    public List<MemberSyntax> ReplacedMembers { get; } = [];

    /// <summary>Every path that was looked at, there or not, with links and without.</summary>
    public IEnumerable<string> Paths => _paths;

    /// <summary>The config's values with all includes in them.</summary>
    public int Resolve(ConfigDocument config) => Resolve(config, new IncludeChain(_sources.Path, null, default));

    private int Resolve(ConfigDocument document, IncludeChain chain)
    {
        int first = _draft.Count;
        int root = _draft.Copy(document);
        for (int id = _draft.Count - 1; id >= first; id--)
        {
            int include = _draft.Find(id, Key);
            if (include != Draft.None)
            {
                _draft.Remove(id, include);
                Expand(id, include, chain);
            }
        }

        return root;
    }

    /// <summary>Puts what the includes of an object hold into it.</summary>
    private void Expand(int id, int include, IncludeChain chain)
    {
        bool hasSiblings = _draft[id].FirstChild != Draft.None;
        var place = _draft[id].Value.Syntax;
        int included = Load(include, place, chain, out bool isComplete);
        if (!hasSiblings)
        {
            Replace(id, included);
        }
        else if (_draft.KindOf(included) == ConfigKind.Object)
        {
            if (_names == PrototypeNames.Dropped)
            {
                _draft.DropPrototypeNames(included);
            }

            _draft.Merge(included, id, _names);
        }
        else if (included != Draft.None && _draft.KindOf(included) != ConfigKind.Unknown)
        {
            AddProblem(IncludeProblemKind.SiblingsNeedObject, _draft[include].Value.Syntax, chain);
            isComplete = false;
        }

        if (!isComplete)
        {
            _draft.Mark(id, OverlayFlags.Incomplete);
        }
    }

    /// <summary>Gives an object's place to the value that is included there.</summary>
    private void Replace(int id, int included)
    {
        if (included == Draft.None)
        {
            _draft[id].Value.Kind = ConfigKind.Unknown;
            return;
        }

        var value = _draft[included].Value;
        var place = _draft[id].Value;
        value.Member = place.Member;
        value.WrittenElement = place.WrittenElement;
        _draft[id].Value = value;
        _draft.SetChildren(id, _draft.Children(included));
    }

    /// <summary>The value of one include, or of several merged; <see cref="Draft.None"/> where none could be read.</summary>
    private int Load(int include, SyntaxNode place, IncludeChain chain, out bool isComplete)
    {
        isComplete = true;
        switch (_draft.KindOf(include))
        {
            case ConfigKind.String:
                return LoadFile(include, place, chain, out isComplete);
            case ConfigKind.Array:
                return LoadFiles(include, place, chain, out isComplete);
            case ConfigKind.Unknown:
                isComplete = false;
                return Draft.None;
            default:
                AddProblem(IncludeProblemKind.NotAPath, _draft[include].Value.Syntax, chain);
                isComplete = false;
                return Draft.None;
        }
    }

    private int LoadFiles(int include, SyntaxNode place, IncludeChain chain, out bool isComplete)
    {
        int merged = _draft.Add(new OverlayValue { Syntax = place, Kind = ConfigKind.Object, WrittenElement = Draft.None, Flags = OverlayFlags.Implied });
        isComplete = true;
        foreach (int element in _draft.Children(include))
        {
            if (_draft.KindOf(element) != ConfigKind.String)
            {
                AddProblem(IncludeProblemKind.NotAString, _draft[element].Value.Syntax, chain);
                isComplete = false;
                continue;
            }

            int file = LoadFile(element, place, chain, out bool isFileComplete);
            isComplete &= isFileComplete;
            merged = file == Draft.None ? merged : _draft.Merge(merged, file, _names);
        }

        return merged;
    }

    private int LoadFile(int include, SyntaxNode place, IncludeChain chain, out bool isComplete)
    {
        isComplete = false;
        if (_boundary is null)
        {
            return Draft.None;
        }

        string path = _draft.TextOf(include)!;
        var problem = Check(path, chain, out string fullPath);
        if (problem is null && TryRead(fullPath, out var document, out problem))
        {
            isComplete = true;
            _includedValues += document.NodeCount;
            return Resolve(document, new IncludeChain(fullPath, chain, place));
        }

        AddProblem(problem!.Value, _draft[include].Value.Syntax, chain);
        return Draft.None;
    }

    private IncludeProblemKind? Check(string path, IncludeChain chain, out string fullPath)
    {
        var problem = _boundary!.Resolve(path, chain.Path, out fullPath);
        if (problem is not null)
        {
            return problem;
        }

        _paths.Add(fullPath);
        if (chain.Holds(fullPath))
        {
            return IncludeProblemKind.Circular;
        }

        if (chain.Depth >= MaxDepth)
        {
            return IncludeProblemKind.TooDeep;
        }

        return ++_includes > MaxIncludes || _includedValues > MaxIncludedValues ? IncludeProblemKind.TooMany : null;
    }

    private bool TryRead(string fullPath, out ConfigDocument document, out IncludeProblemKind? problem)
    {
        if (!_documents.TryGetValue(fullPath, out var known))
        {
            known = Open(fullPath);
            _documents.Add(fullPath, known);
        }

        document = known!;
        problem = known is null ? _failures[fullPath] : null;
        return known is not null;
    }

    private ConfigDocument? Open(string fullPath)
    {
        var real = _files!.Resolve(fullPath);
        var failure = real.Failure;
        if (failure == IncludeFailure.None && !_boundary!.ContainsReal(real.RealPath))
        {
            _failures[fullPath] = IncludeProblemKind.LinkOutsideRoot;
            return null;
        }

        IncludeFile file = default;
        if (failure == IncludeFailure.None)
        {
            _paths.Add(real.RealPath);
            file = _files.Read(real.RealPath, _limits);
            failure = file.Failure;
        }

        if (failure != IncludeFailure.None)
        {
            _failures[fullPath] = ProblemOf(failure);
            return null;
        }

        var tree = SyntaxTree.Parse(SourceText.FromBytes(file.Bytes, NameFor(fullPath)));
        Trees.Add(tree);
        var document = ConfigDocument.Create(tree);
        ReplacedMembers.AddRange(document.ReplacedMembers);
        return document;
    }

    /// <summary>The path that a user reads: beside the config as the config was named, else the full one.</summary>
    private string NameFor(string fullPath)
    {
        string folder = IncludeBoundary.FolderOf(_sources.Path);
        string shown = IncludeBoundary.FolderOf(_config.Text.Path);
        return fullPath.StartsWith(folder, StringComparison.Ordinal) && folder.Length > 1
            ? Path.Combine(shown, Path.GetRelativePath(folder, fullPath))
            : fullPath;
    }

    private void AddProblem(IncludeProblemKind kind, SyntaxNode syntax, IncludeChain chain)
    {
        var steps = chain.StepsTo(syntax);
        Problems.Add(new IncludeProblem(kind, syntax, ConfigPath.Write(steps), ConfigPath.WritePointer(steps)));
    }

    private static IncludeProblemKind ProblemOf(IncludeFailure failure) => failure switch
    {
        IncludeFailure.NotFound => IncludeProblemKind.NotFound,
        IncludeFailure.IsFolder => IncludeProblemKind.IsFolder,
        IncludeFailure.NotRegularFile => IncludeProblemKind.NotRegularFile,
        IncludeFailure.HardLinked => IncludeProblemKind.HardLinked,
        IncludeFailure.TooLarge => IncludeProblemKind.TooLarge,
        IncludeFailure.LinkLoop => IncludeProblemKind.LinkLoop,
        _ => IncludeProblemKind.NotReadable,
    };
}
