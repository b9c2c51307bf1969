using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Clawlint.Syntax.Lexing;
using Clawlint.Syntax.Recovery;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Parsing;

/// <summary>The way from text to rows: the exact parser first, and what recovers from mistakes where that one stops.</summary>
internal static class Parser
{
    public static ParseResult Parse(SourceText source)
    {
        var text = source.Bytes;
        var nodes = new NodeTable(text.Length);
        var parser = new Json5Parser(text, nodes);
        if (parser.ParseDocument())
            return new ParseResult(nodes, parser.IsStrict) { Errors = FindIllFormedUtf8(text) };

        Json5Characters.Decode(text, parser.Position, out var length);
        var result = Recoverer.Recover(source, new TextSpan(parser.Position, length));
        return result.Errors[0].Kind == SyntaxErrorKind.Utf16
            ? result
            : result with { Errors = [.. result.Errors.Concat(FindIllFormedUtf8(text)).OrderBy(error => error.Span.Start)] };
    }

    /// <summary>One finding a file, for it is the file's encoding that is wrong: the first place, and the others beside it.</summary>
    private static ImmutableArray<SyntaxError> FindIllFormedUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return [];
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        for (var offset = 0; offset < text.Length && places.Count < 100;)
        {
            var next = text[offset..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            offset += next;
            if (Rune.DecodeFromUtf8(text[offset..], out _, out var length) != System.Buffers.OperationStatus.Done)
                places.Add(new TextSpan(offset, length));
            offset += length;
        }

        return [new SyntaxError(SyntaxErrorKind.IllFormedUtf8, places[0]) { PreventsLoading = false, RelatedSpans = [.. places.Skip(1)] }];
    }
}
