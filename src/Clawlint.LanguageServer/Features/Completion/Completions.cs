using System.Globalization;
using Clawlint.Config;
using Clawlint.Explain;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.References;
using Clawlint.Releases;
using Clawlint.Schema;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Features.Completion;

/// <summary>What may be written at a place: keys that fit and are absent, and the values that the schema names.</summary>
public sealed class Completions
{
    private readonly CheckedDocument _document;
    private readonly CompletionPlace _place;
    private readonly CompletionText _text;
    private readonly bool _usesSnippets;
    private readonly List<CompletionItem> _items = [];

    private Completions(CheckedDocument document, CompletionPlace place, bool usesSnippets)
    {
        _document = document;
        _place = place;
        _usesSnippets = usesSnippets;
        _text = new CompletionText(place, usesSnippets);
    }

    /// <summary>The proposals, the likeliest first.</summary>
    /// <param name="document">The config.</param>
    /// <param name="offset">The cursor, in bytes.</param>
    /// <param name="usesSnippets">Whether the client fills in places of a text one after the other.</param>
    public static CompletionList Find(CheckedDocument document, int offset, bool usesSnippets)
    {
        var place = CompletionPlace.Find(document.Tree, offset);
        var container = place.Target == CompletionTarget.None ? default : document.Values.FromSyntax(place.Container);
        if (container.IsMissing)
            return new CompletionList(IsIncomplete: false, []);
        var completions = new Completions(document, place, usesSnippets);
        completions.AddAll(container);
        return new CompletionList(IsIncomplete: false, completions._items);
    }

    private void AddAll(ConfigNode container)
    {
        var schemas = new ApplicableSchemas().Find(ReleaseSchemas.Open(_document.Analysis.Target.Release).Root, container);
        if (_place.Target == CompletionTarget.Key)
        {
            AddKeys(schemas);
            if (_usesSnippets && _place.Member.IsMissing)
                AddBlocks(container, schemas);
            return;
        }

        var step = _place.Target == CompletionTarget.Value ? new ConfigPathStep(_place.Member.Name, -1) : new ConfigPathStep(null, _place.ElementIndex);
        AddIds(container, step);
        AddValues(SchemaPaths.FindBelow(schemas, step));
    }

    /// <summary>The ids that the config declares, of the kind that belongs at the place.</summary>
    private void AddIds(ConfigNode container, ConfigPathStep step)
    {
        IReadOnlyList<ConfigPathStep> around = [];
        if ((!container.Parent.IsMissing && !ConfigPath.TryParse(container.OpenClawPath, out around)) || ReferenceIndex.KindUsedAt(_document.Analysis.Target.Release, [.. around, step]) is not { } kind)
            return;
        var channel = kind == ReferenceKind.Account ? ChannelAround(container, around) : null;
        foreach (var id in _document.References.GetDeclarations(kind, channel).Select(static declaration => declaration.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Add(new CompletionItem(id, CompletionKind.Reference, Edit(_text.String(id)))
            {
                Detail = kind.ToString().ToLowerInvariant(),
                SortText = "0" + id,
                FilterText = FilterText(id),
            });
        }
    }

    /// <summary>The channel whose accounts are meant: the one around, or the one that is named beside.</summary>
    private static string? ChannelAround(ConfigNode container, IReadOnlyList<ConfigPathStep> around) =>
        around is [{ Name: "channels" }, { Name: { } channel }, ..] ? channel : container["channel"].AsString() ?? container["target"].AsString();

    private void AddKeys(IReadOnlyList<SchemaNode> schemas)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sibling in _place.Container.Children)
        {
            if (sibling != _place.Member.Node)
                written.Add(new MemberSyntax(sibling).Name);
        }

        var required = schemas.SelectMany(static schema => schema.Required).ToHashSet(StringComparer.Ordinal);
        foreach (var name in schemas.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
        {
            // What no branch lets be is no key.
            if (!written.Contains(name) && SchemaPaths.FindBelow(schemas, new ConfigPathStep(name, -1)) is { Count: > 0 } below)
                AddKey(name, below, required.Contains(name));
        }
    }

    /// <summary>Whole blocks where a user adds one of several of their kind: a channel, a provider of models.</summary>
    private void AddBlocks(ConfigNode container, IReadOnlyList<SchemaNode> schemas)
    {
        if (container.OpenClawPath == "channels")
        {
            foreach (var name in schemas.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
            {
                if (container[name].IsMissing && ChannelBlocks.GetKeys(name) is { Count: > 0 } keys)
                    AddBlock(["channels"], name, SchemaPaths.FindBelow(schemas, new ConfigPathStep(name, -1)), keys);
            }
        }
        else if (container.OpenClawPath == "models.providers")
        {
            AddBlock(["models", "providers"], null, SchemaPaths.FindBelow(schemas, new ConfigPathStep("name", -1)), ["baseUrl", "apiKey", "models"]);
        }
    }

    private void AddBlock(IReadOnlyList<string> path, string? name, IReadOnlyList<SchemaNode> schemas, IReadOnlyList<string> wanted)
    {
        if (BlockSnippet.KeysOf(schemas, wanted) is not { Count: > 0 } keys)
            return;
        Add(new CompletionItem($"{name ?? "provider"} {{…}}", CompletionKind.Snippet, Edit(_text.Whole(new BlockSnippet(_text.Style).Member(path, name, schemas, wanted))))
        {
            Detail = $"a block with {string.Join(", ", keys)}",
            SortText = $"2{name}",
            FilterText = FilterText(name ?? "provider"),
        });
    }

    private static IEnumerable<string> NamesOf(SchemaNode schema)
    {
        foreach (var property in schema.Properties)
            yield return property.Key;
    }

    private void AddKey(string name, IReadOnlyList<SchemaNode> schemas, bool isRequired)
    {
        var expectation = ExpectationOf(schemas);
        Add(new CompletionItem(name, CompletionKind.Property, Edit(_text.Member(name, expectation)))
        {
            Detail = (isRequired ? "required · " : "") + ValueText.Describe(schemas),
            Documentation = schemas.Select(static schema => schema.Description).FirstOrDefault(static text => text is not null) is { } prose ? new MarkupContent("plaintext", prose) : null,
            SortText = (isRequired ? "0" : "1") + name,
            FilterText = FilterText(name),
        });
    }

    private void AddValues(IReadOnlyList<SchemaNode> schemas)
    {
        var expectation = ExpectationOf(schemas);
        var fallback = schemas.Select(static schema => schema.Default).FirstOrDefault(static value => value is not null);
        foreach (var value in expectation.Values)
            AddValue(value.AsString() ?? value.ToString(), _text.Value(value), fallback is { } usual && usual.Equals(value));
        if (expectation.Types.HasFlag(SchemaTypes.Boolean) && expectation.Types != SchemaTypes.All && !expectation.IsClosed)
        {
            AddValue("true", "true", isDefault: false);
            AddValue("false", "false", isDefault: false);
        }

        if (expectation.Types.HasFlag(SchemaTypes.String) && !expectation.IsClosed)
            AddVariables();
        if (_items.Count == 0 && fallback is { } only)
            AddValue(only.AsString() ?? only.ToString(), _text.Value(only), isDefault: true);
    }

    private void AddValue(string label, string text, bool isDefault) => Add(new CompletionItem(label, CompletionKind.EnumMember, Edit(text))
    {
        Detail = isDefault ? "default" : null,
        SortText = string.Create(CultureInfo.InvariantCulture, $"{(isDefault ? 0 : 1)}{_items.Count:D4}"),
        FilterText = FilterText(label),
    });

    /// <summary>The variables that are known here; their values are not shown.</summary>
    private void AddVariables()
    {
        foreach (var name in _document.Values.Environment.Names.Order(StringComparer.Ordinal))
        {
            var reference = $"${{{name}}}";
            Add(new CompletionItem(reference, CompletionKind.Variable, Edit(_text.String(reference)))
            {
                Detail = "environment variable",
                SortText = "2" + name,
                FilterText = FilterText(reference),
            });
        }
    }

    private void Add(CompletionItem item) => _items.Add(item with { InsertTextFormat = _usesSnippets ? 2 : 1 });

    private ProtocolTextEdit Edit(string text) => new(_document.Map.ToRange(_place.Replaced), text);

    /// <summary>Clients compare with the text that is replaced; where that is quoted, this must be too.</summary>
    private string? FilterText(string label)
    {
        if (_place.Replaced.Length == 0)
            return null;
        var first = (char)_document.Document.Text.Bytes[_place.Replaced.Start];
        return first is '"' or '\'' ? first + label + first : null;
    }

    /// <summary>What is expected where several schemas apply.</summary>
    internal static SchemaExpectation ExpectationOf(IReadOnlyList<SchemaNode> schemas)
    {
        var expectations = schemas.Where(static schema => schema.AnyOf.Count == 0 && schema.OneOf.Count == 0).Select(SchemaExpectation.Of).ToList();
        var types = expectations.Aggregate(SchemaTypes.None, static (types, expectation) => types | expectation.Types);
        return new SchemaExpectation(
            expectations.Count == 0 ? SchemaTypes.All : types,
            [.. expectations.SelectMany(static expectation => expectation.Values).Distinct()],
            expectations.Count > 0 && expectations.TrueForAll(static expectation => expectation.IsClosed));
    }
}
