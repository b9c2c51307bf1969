namespace Clawlint.Syntax.Recovery;

/// <summary>A reading of a string that lacks a quote.</summary>
/// <param name="Content">The string's content.</param>
/// <param name="Rest">Offset at which the text goes on after the string.</param>
/// <param name="TypographicQuote">The typographic quote that closes the string; empty when the quote is lost.</param>
internal readonly record struct QuoteCandidate(TextSpan Content, int Rest, TextSpan TypographicQuote);
