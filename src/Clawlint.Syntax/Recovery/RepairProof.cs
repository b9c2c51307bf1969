using Clawlint.Syntax.Parsing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Recovery;

/// <summary>
/// Keeps the recovery honest: the repairs together must make a text that OpenClaw's parser accepts, with the value that was understood.
/// Where they do not, none of them counts as certain.
/// </summary>
internal static class RepairProof
{
    /// <summary>The result as it is, or with no repair certain.</summary>
    public static ParseResult Check(SourceText text, ParseResult result)
    {
        var errors = result.Errors;
        var isProvable = errors.Any(error => error.IsRepairCertain) && errors.All(error => !error.Repair.IsEmpty);
        return !isProvable || IsProven(text, result)
            ? result
            : result with { Errors = [.. errors.Select(error => error with { IsRepairCertain = false })] };
    }

    private static bool IsProven(SourceText text, ParseResult result)
    {
        var edits = result.Errors.SelectMany(error => error.Repair).OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End).ToList();
        for (var i = 1; i < edits.Count; i++)
        {
            if (edits[i].Span.Start < edits[i - 1].Span.End)
                return false;
        }

        var repaired = text.WithEdits(edits);
        var nodes = new NodeTable(repaired.Length);
        var parser = new Json5Parser(repaired.Bytes, nodes);
        return parser.ParseDocument()
            && HaveSameValue(new SyntaxTree(text, result), new SyntaxTree(repaired, new ParseResult(nodes, parser.IsStrict)));
    }

    /// <summary>Nodes stand in pre-order, so that equal values are equal rows.</summary>
    private static bool HaveSameValue(SyntaxTree understood, SyntaxTree repaired)
    {
        if (understood.NodeCount != repaired.NodeCount)
            return false;
        for (var index = 0; index < understood.NodeCount; index++)
        {
            if (!AreSame(understood.GetNode(index), repaired.GetNode(index)))
                return false;
        }

        return true;
    }

    private static bool AreSame(SyntaxNode understood, SyntaxNode repaired)
    {
        if (understood.Parent.Index != repaired.Parent.Index || understood.IsKey != repaired.IsKey)
            return false;
        if (understood.IsKey)
            return understood.GetStringValue() == repaired.GetStringValue();
        return understood.Kind == repaired.Kind && understood.Kind switch
        {
            SyntaxKind.String => understood.GetStringValue() == repaired.GetStringValue(),
            SyntaxKind.Number => understood.GetNumberValue().Equals(repaired.GetNumberValue()),
            _ => true,
        };
    }
}
