using Clawlint.Analysis;
using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Secrets;
using Clawlint.Syntax;
using Clawlint.Syntax.Editing;

namespace Clawlint.Edits;

/// <summary>
/// Edits a config by the paths of its values, in memory. Comments and style stay, parents that are not there are made as their neighbours look,
/// and each edit goes to the file that owns the value: the config or one that it includes.
/// </summary>
public sealed class ConfigEditor
{
    private readonly AnalysisInput _input;
    private readonly EditedFiles? _files;
    private readonly Dictionary<string, TextHistory> _histories = new(StringComparer.Ordinal);
    private SyntaxTree _tree;

    /// <summary>Edits a config in its place.</summary>
    public ConfigEditor(AnalysisInput input)
    {
        _files = input.Sources.Files is { } files ? new EditedFiles(files) : null;
        _input = input with { Sources = input.Sources with { Files = _files } };
        _tree = input.Tree;
        Document = Load();
    }

    /// <summary>The config after the edits so far.</summary>
    public ConfigDocument Document { get; private set; }

    /// <summary>The config after the edits so far, to be checked.</summary>
    public AnalysisInput Edited => _input with { Tree = _tree };

    /// <summary>The files that have changed.</summary>
    public IEnumerable<EditedFile> Files => _histories
        .Select(static entry => new EditedFile(entry.Key.Length > 0 ? entry.Key : null, entry.Value.Original, entry.Value.GetEdits(), entry.Value.Current))
        .Where(static file => !file.Edits.IsEmpty);

    /// <summary>Makes an edit.</summary>
    /// <returns>Null where the config now says what was asked for; else why it cannot, for the user, and this editor is of no further use.</returns>
    public string? Apply(ConfigEdit edit) => (edit.Json is null ? Remove(edit.Path) : Set(edit.Path, edit.Json)) ?? Verify(edit);

    private string? Set(IReadOnlyList<ConfigPathStep> path, string json)
    {
        var (node, depth) = EditPath.Follow(Document, path);
        if (node.IsMissing)
            return "The file holds no config that could be edited.";
        return depth == path.Count ? Replace(node, json) : Insert(node, path, depth, json);
    }

    private string? Replace(ConfigNode node, string json)
    {
        if (node.Kind is ConfigKind.Object or ConfigKind.Array && node.Origins.Length > 1)
            return $"{Show(node)} is put together from several files. Set the values in it, or edit the files.";
        if (node.Syntax.IsKey || node.Kind == ConfigKind.Unknown)
            return $"{Show(node)} has no value that can be read. Repair the file first: clawlint fix.";
        var editor = new SyntaxEditor(node.File);
        editor.SetValue(node.Syntax, json);
        Take(editor);
        return null;
    }

    private string? Insert(ConfigNode around, IReadOnlyList<ConfigPathStep> path, int depth, string json)
    {
        for (var i = path.Count - 1; i > depth; i--)
            json = path[i].Name is { } name ? $"{{{JsonText.Quote(name)}:{json}}}" : $"[{json}]";
        if (path.Skip(depth + 1).Any(static step => step.Element > 0))
            return $"{Show(around)} holds no such list yet; its first place is 0.";
        var editor = new SyntaxEditor(around.File);
        if (around.Syntax.Kind == SyntaxKind.Object)
            editor.Insert(new ObjectSyntax(around.Syntax), EditPath.NameOf(path[depth]), json);
        else if (around.Syntax.Kind != SyntaxKind.Array)
            return $"{Show(around)} is {KindWord(around.Kind)}: nothing can be set in it.";
        else if (!EditPath.IsEnd(around, path[depth]))
            return $"{Show(around)} is a list of {around.Children.Count}. To add to it, set {ConfigPath.Append(SecretMask.Mask(around.Path), around.Children.Count)}.";
        else
            editor.Append(new ArraySyntax(around.Syntax), json);
        Take(editor);
        return null;
    }

    private string? Remove(IReadOnlyList<ConfigPathStep> path)
    {
        var node = EditPath.Find(Document, path);
        if (node.IsMissing)
            return "There is no such value.";
        if (node.Parent.IsMissing)
            return "The whole config cannot be removed.";
        foreach (var places in PlacesOf(node).GroupBy(static place => place.Tree))
        {
            var editor = new SyntaxEditor(places.Key);
            foreach (var place in places)
                editor.Remove(place);
            Take(editor);
        }

        return null;
    }

    /// <summary>Every member that writes the value, those that a later one of the same name replaces included: none must come to light.</summary>
    private static HashSet<SyntaxNode> PlacesOf(ConfigNode node)
    {
        if (node.Member.IsMissing)
            return [node.Syntax];
        return
        [
            .. node.Origins.Select(static origin => origin.Parent).Append(node.Member.Node)
                .Where(static place => place.Kind == SyntaxKind.Member)
                .SelectMany(place => place.Parent.Children.Where(member => new MemberSyntax(member).Name == node.Name)),
        ];
    }

    private void Take(SyntaxEditor editor)
    {
        var path = ReferenceEquals(editor.Tree, _tree) ? "" : _files!.PathOf(editor.Tree)!;
        if (!_histories.TryGetValue(path, out var history))
            _histories.Add(path, history = new TextHistory(editor.Tree.Text));
        history.Apply(editor.GetEdits());
        if (path.Length == 0)
            _tree = SyntaxTree.Parse(history.Current);
        else
            _files!.Replace(path, history.Current);
        Document = Load();
    }

    // What was written is read again: in a broken text, or where another file says something too, it may mean something else.
    private string? Verify(ConfigEdit edit)
    {
        var node = EditPath.Find(Document, edit.Path);
        var isDone = edit.Json is null ? node.IsMissing || node.Parent.Kind == ConfigKind.Array : JsonText.Write(node) == edit.Json;
        return isDone ? null : "The change would have no effect, or another one, as the files stand. Repair them first: clawlint fix.";
    }

    private ConfigDocument Load() => ConfigDocument.Create(_tree, _input.Sources, ReleaseReading.For(_input.Target.Release));

    private static string Show(ConfigNode node) => node.Parent.IsMissing ? "The config" : SecretMask.Mask(node.Path);

    private static string KindWord(ConfigKind kind) => kind switch
    {
        ConfigKind.String => "a text",
        ConfigKind.Number => "a number",
        ConfigKind.True or ConfigKind.False => "true or false",
        ConfigKind.Null => "null",
        _ => "no object",
    };
}
