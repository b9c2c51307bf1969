using System.Diagnostics.CodeAnalysis;
using Clawlint.Config;
using Clawlint.Schema.Compilation;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Storage;

namespace Clawlint.Schema;

/// <summary>The schemas of several releases in one table, in which what is the same stands once. Safe to share between threads.</summary>
public sealed class SchemaStore
{
    private static readonly Lazy<SchemaStore> BundledStore = new(ReadBundled);

    private readonly SchemaTable _table;
    private readonly string[] _releases;

    private SchemaStore(SchemaTable table)
    {
        _table = table;
        _releases = new string[table.ReleaseCount];
        for (var i = 0; i < _releases.Length; i++)
            _releases[i] = table.GetRelease(i).Name;
    }

    /// <summary>The releases that are built in.</summary>
    public static SchemaStore Bundled => BundledStore.Value;

    /// <summary>The releases' names, oldest first.</summary>
    public IReadOnlyList<string> Releases => _releases;

    /// <summary>Makes a store.</summary>
    /// <param name="releases">Name and JSON Schema of each release, oldest first.</param>
    /// <param name="form">How the texts are meant.</param>
    /// <exception cref="SchemaException">A text is not a schema.</exception>
    public static byte[] Build(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> releases, SchemaForm form = SchemaForm.Standard)
    {
        var table = new SchemaTableBuilder();
        foreach (var (name, text) in releases)
            table.AddRelease(name, new SchemaCompiler(table, _ => null, PatternOptions.None, form).Compile(text));
        return table.Build();
    }

    /// <summary>Reads a store that <see cref="Build"/> made.</summary>
    /// <exception cref="SchemaException">It is none, or of another version.</exception>
    public static SchemaStore Read(ReadOnlySpan<byte> bytes) => new(SchemaTable.FromBytes(bytes));

    /// <summary>A release's schema.</summary>
    /// <exception cref="ArgumentException">The store does not hold the release.</exception>
    public JsonSchema Open(string release) =>
        TryOpen(release, out var schema) ? schema : throw new ArgumentException($"There is no schema of {release}.", nameof(release));

    /// <summary>A release's schema.</summary>
    /// <returns>False where the store does not hold the release.</returns>
    public bool TryOpen(string release, [NotNullWhen(true)] out JsonSchema? schema)
    {
        var index = Array.IndexOf(_releases, release);
        schema = index < 0 ? null : new JsonSchema(_table, _table.GetRelease(index).Root);
        return schema is not null;
    }

    /// <summary>Which releases know a path.</summary>
    /// <param name="steps">The steps to the value: <see cref="ConfigPath.TryParse"/> reads them from text.</param>
    public PathLifetime Lookup(IReadOnlyList<ConfigPathStep> steps)
    {
        var spans = new List<PathSpan>();
        var isOpen = false;
        for (var i = 0; i < _releases.Length; i++)
        {
            var types = GetTypes(i, steps);
            if (types == SchemaTypes.None)
            {
                isOpen = false;
                continue;
            }

            if (isOpen)
                spans[^1] = spans[^1] with { Until = _releases[i], Types = spans[^1].Types | types };
            else
                spans.Add(new PathSpan(_releases[i], _releases[i], types));
            isOpen = true;
        }

        return new PathLifetime(spans, _releases[^1]);
    }

    private SchemaTypes GetTypes(int release, IReadOnlyList<ConfigPathStep> steps) =>
        SchemaPaths.Find(new SchemaNode(_table, _table.GetRelease(release).Root), steps)
            .Where(schema => schema.AnyOf.Count == 0 && schema.OneOf.Count == 0)
            .Aggregate(SchemaTypes.None, (types, schema) => types | schema.Types);

    private static unsafe SchemaStore ReadBundled()
    {
        var resource = typeof(SchemaStore).Assembly.GetManifestResourceStream("schemas.bin")!;
        var memory = (UnmanagedMemoryStream)resource;
        return new SchemaStore(SchemaTable.At(memory.PositionPointer, (int)memory.Length));
    }
}
