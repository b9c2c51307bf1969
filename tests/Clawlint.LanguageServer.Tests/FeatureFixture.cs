using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clawlint.LanguageServer.Tests;

/// <summary>
/// A page below <c>fixtures/lsp</c>: fences with files (the first is the open document, <c>$$</c> marks the cursor in it), a <c>request</c>
/// fence (the method and, below it, further parameters as JSON) and an <c>answer</c> fence. <c>{folder}</c> stands for the files' folder.
/// </summary>
internal sealed partial class FeatureFixture
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly string _path;
    private readonly string _page;

    public FeatureFixture(string name)
    {
        _path = Path.Join(Repository.Fixtures, name + ".md");
        _page = File.ReadAllText(_path);
        Answer = Fences().First(static fence => fence.Info == "answer").Text;
    }

    public static IEnumerable<string> All => Directory.GetFiles(Repository.Fixtures, "*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static name => name != "README").Order(StringComparer.Ordinal);

    /// <summary>What the server must answer.</summary>
    public string Answer { get; }

    /// <summary>What the server answers.</summary>
    public string Run()
    {
        var files = Fences().Where(static fence => fence.Info.Contains("file=", StringComparison.Ordinal)).Select(static fence => (Name: NameOf(fence.Info), fence.Text)).ToList();
        var request = Fences().First(static fence => fence.Info == "request").Text.Split('\n', 2);
        using var client = TestClient.Start(Capabilities());
        foreach (var (name, text) in files)
            client.Write(name, text.Replace("$$", "", StringComparison.Ordinal));
        var marked = files[0].Text;
        var cursor = marked.IndexOf("$$", StringComparison.Ordinal);
        var uri = client.Open(files[0].Name, marked.Replace("$$", "", StringComparison.Ordinal), languageId: "json");
        var place = PlaceOf(marked, Math.Max(cursor, 0));
        var further = request.Length > 1 && request[1].Trim().Length > 0 ? ", " + request[1].Trim() : "";
        var parameters = $$"""{"textDocument": {"uri": {{TestClient.Quote(uri)}} }, "position": {{place}}, "range": {"start": {{place}}, "end": {{place}} }{{further}} }""";
        var answer = request[0] == "findings" ? client.WaitForFindings(uri, 1) : client.Request(request[0], parameters);
        if (request[0] == "textDocument/codeAction")
            answer = Resolved(client, answer);
        var json = Range().Replace(Position().Replace(JsonSerializer.Serialize(answer, Indented), "{ \"line\": $1, \"character\": $2 }"), "{ \"start\": $1, \"end\": $2 }");
        return json.Replace(client.UriOf("").TrimEnd('/'), "file://{folder}", StringComparison.Ordinal)
            .Replace(client.Folder, "{folder}", StringComparison.Ordinal)
            .Replace(Path.GetDirectoryName(client.Folder)!, "{root}", StringComparison.Ordinal);
    }

    /// <summary>Writes the answer into the page.</summary>
    public void Update(string answer) => File.WriteAllText(_path, AnswerFence().Replace(_page, _ => $"```answer\n{answer}\n```", 1));

    private string Capabilities() => Fences().FirstOrDefault(static fence => fence.Info == "capabilities").Text
        ?? """{"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}, "codeAction": {"resolveSupport": {"properties": ["edit"]}}}, "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}}}""";

    private static JsonElement Resolved(TestClient client, JsonElement actions) =>
        JsonSerializer.SerializeToElement(actions.EnumerateArray().Select(action => action.TryGetProperty("data", out _) ? client.Request("codeAction/resolve", action.GetRawText()) : action));

    private static string PlaceOf(string text, int offset)
    {
        var line = text[..offset].Count(static character => character == '\n');
        return $$"""{"line": {{line}}, "character": {{offset - (text[..offset].LastIndexOf('\n') + 1)}} }""";
    }

    private static string NameOf(string info) => info[(info.IndexOf("file=", StringComparison.Ordinal) + 5)..].Split(' ')[0];

    private IEnumerable<(string Info, string Text)> Fences() => Fence().Matches(_page).Select(static match => (match.Groups["info"].Value.Trim(), match.Groups["text"].Value));

    // Places on one line each: a page is read by people.
    [GeneratedRegex("""\{\s*"line": (\d+),\s*"character": (\d+)\s*\}""")]
    private static partial Regex Position();

    [GeneratedRegex("""\{\s*"start": (\{[^}]*\}),\s*"end": (\{[^}]*\})\s*\}""")]
    private static partial Regex Range();

    [GeneratedRegex("^```(?<info>[^\n]*)\n(?<text>.*?)\n?^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("^```answer\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AnswerFence();
}
