using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax.Formatting;

namespace Clawlint.LanguageServer.Features;

/// <summary>Puts indentation and spacing in order; nothing else changes.</summary>
public static class Formatting
{
    /// <summary>The edits. A text with mistakes is left as it is: what is meant must be known first.</summary>
    public static IReadOnlyList<ProtocolTextEdit> Format(CheckedDocument document, FormattingOptions options) => document.Tree.Parses
        ? [.. SyntaxFormatter.Format(document.Tree, UnitOf(options)).Select(edit => new ProtocolTextEdit(document.Map.ToRange(edit.Span), edit.NewText))]
        : [];

    private static string UnitOf(FormattingOptions options) => options.InsertSpaces ? new string(' ', Math.Clamp(options.TabSize, 1, 16)) : "\t";
}
