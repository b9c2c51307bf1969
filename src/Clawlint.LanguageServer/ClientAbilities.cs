using System.Text.Json;
using Clawlint.LanguageServer.Documents;

namespace Clawlint.LanguageServer;

/// <summary>What the client can do, as far as the server minds.</summary>
/// <param name="capabilities">The client's own words (LSP <c>ClientCapabilities</c>).</param>
public sealed class ClientAbilities(JsonElement capabilities)
{
    /// <summary>Fills in places of a text one after the other.</summary>
    public bool Snippets { get; } = Is(capabilities, "textDocument", "completion", "completionItem", "snippetSupport");

    /// <summary>Asks for findings itself.</summary>
    public bool PullsDiagnostics { get; } = Get(capabilities, "textDocument", "diagnostic").ValueKind == JsonValueKind.Object;

    /// <summary>Asks again when it is told that findings have changed.</summary>
    public bool RefreshesDiagnostics { get; } = Is(capabilities, "workspace", "diagnostics", "refreshSupport");

    /// <summary>Asks for the changes of a code action when the user picks it.</summary>
    public bool ResolvesEdits { get; } = Holds(Get(capabilities, "textDocument", "codeAction", "resolveSupport", "properties"), "edit");

    /// <summary>Takes changes by document and version.</summary>
    public bool DocumentChanges { get; } = Is(capabilities, "workspace", "workspaceEdit", "documentChanges");

    /// <summary>Makes files that a change asks for.</summary>
    public bool CreatesFiles { get; } = Holds(Get(capabilities, "workspace", "workspaceEdit", "resourceOperations"), "create");

    /// <summary>Shows how long work goes on.</summary>
    public bool ShowsProgress { get; } = Is(capabilities, "window", "workDoneProgress");

    /// <summary>Reports changes of files that it is asked to watch.</summary>
    public bool WatchesFiles { get; } = Is(capabilities, "workspace", "didChangeWatchedFiles", "dynamicRegistration");

    /// <summary>Tells its settings when asked.</summary>
    public bool Configuration { get; } = Is(capabilities, "workspace", "configuration");

    /// <summary>The unit of places: UTF-8 where the client knows it, for that is what the text is kept in; else what it likes best.</summary>
    public PositionEncoding Encoding { get; } = Choose(Get(capabilities, "general", "positionEncodings"));

    private static PositionEncoding Choose(JsonElement encodings) =>
        Holds(encodings, "utf-8") ? PositionEncoding.Utf8
        : Holds(encodings, "utf-16") || !Holds(encodings, "utf-32") ? PositionEncoding.Utf16
        : PositionEncoding.Utf32;

    private static bool Holds(JsonElement array, string word) =>
        array.ValueKind == JsonValueKind.Array && array.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.String && element.ValueEquals(word));

    private static bool Is(JsonElement element, params ReadOnlySpan<string> path) => Get(element, path).ValueKind == JsonValueKind.True;

    private static JsonElement Get(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return default;
        }

        return element;
    }
}
