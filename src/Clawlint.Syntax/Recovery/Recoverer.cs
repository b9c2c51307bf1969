using Clawlint.Syntax.Parsing;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Recovery;

/// <summary>Understands what can be understood of a file that OpenClaw's parser refuses.</summary>
internal static class Recoverer
{
    /// <summary>Larger files get the place of their first mistake only: tokens are kept in memory here.</summary>
    private const int MaxLength = 32 * 1024 * 1024;

    /// <summary>The tree and the mistakes of a broken text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="refused">Where the exact parser stopped, for a mistake that nothing here recognises.</param>
    public static ParseResult Recover(SourceText source, TextSpan refused)
    {
        var text = source.Bytes;
        if (IsUtf16(text))
            return Unread(text, new SyntaxError(SyntaxErrorKind.Utf16, new TextSpan(0, Math.Min(2, text.Length))));
        if (text.Length > MaxLength)
            return Unread(text, new SyntaxError(SyntaxErrorKind.Unexpected, refused));

        var mistakes = new Mistakes();
        var lexer = new RecoveringLexer(text, mistakes);
        var tokens = lexer.Read();
        var isFragment = lexer.IsFragment && tokens.Count > 1;
        var brackets = new BracketMatcher(tokens, mistakes, isFragment);
        brackets.Match(text);
        var nodes = new NodeTable(text.Length);
        var parser = new RecoveringParser(tokens, brackets, mistakes, nodes);
        parser.Parse(isFragment);
        if (!mistakes.Any)
            mistakes.Report(SyntaxErrorKind.Unexpected, refused);
        var result = new ParseResult(nodes, false)
        {
            Errors = [.. mistakes.AllErrors()],
            SkippedText = mistakes.SkippedText(),
            RecoveredStrings = [.. parser.RecoveredStrings],
        };
        return RepairProof.Check(source, result);
    }

    private static ParseResult Unread(ReadOnlySpan<byte> text, SyntaxError error)
        => new(new NodeTable(0), false) { Errors = [error], SkippedText = text.IsEmpty ? [] : [new TextSpan(0, text.Length)] };

    /// <summary>A byte order mark of UTF-16, or two ASCII characters in it.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> text)
        => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..];
}
