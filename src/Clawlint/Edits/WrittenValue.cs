using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.Edits;

/// <summary>Reads a value as people type it on a command line.</summary>
public static class WrittenValue
{
    // Beyond it a number of JavaScript is no longer the one that was written, and so no id that was meant.
    private const double LargestSafeInteger = 9007199254740991;

    /// <summary>The value in strict JSON: what JSON5 reads where it can read the text, else the text as a string.</summary>
    public static string Read(string text) => TryReadJson5(text, out var json) ? json : JsonText.Quote(text);

    /// <summary>The value in strict JSON.</summary>
    /// <returns>False where the text is no strict JSON.</returns>
    public static bool TryReadJson(string text, out string json)
    {
        var tree = SyntaxTree.Parse(SourceText.FromString(text));
        json = tree.IsStrictJson ? JsonText.Write(ConfigDocument.Create(tree).Root) : "";
        return tree.IsStrictJson;
    }

    private static bool TryReadJson5(string text, out string json)
    {
        json = "";
        var tree = SyntaxTree.Parse(SourceText.FromString(text));
        if (!tree.Parses || !CanBeWritten(tree))
            return false;
        json = JsonText.Write(ConfigDocument.Create(tree).Root);
        return true;
    }

    // Neither NaN nor a long id of digits keeps its meaning as a number of JSON.
    private static bool CanBeWritten(SyntaxTree tree)
    {
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = tree.GetNode(i);
            if (node is { Kind: SyntaxKind.Number, IsKey: false } && !(Math.Abs(node.GetNumberValue()) <= LargestSafeInteger))
                return false;
        }

        return true;
    }
}
