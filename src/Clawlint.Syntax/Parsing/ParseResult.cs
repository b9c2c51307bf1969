using System.Collections.Immutable;
using Clawlint.Syntax.Storage;

namespace Clawlint.Syntax.Parsing;

/// <summary>What a parser hands to the tree.</summary>
/// <param name="Nodes">The rows.</param>
/// <param name="IsStrictJson">Whether JSON.parse accepts the text.</param>
internal sealed record ParseResult(NodeTable Nodes, bool IsStrictJson)
{
    /// <summary>The mistakes in the order of the text.</summary>
    public ImmutableArray<SyntaxError> Errors { get; init; } = [];

    /// <summary>Stretches that are neither nodes nor punctuation nor JSON5 trivia, in the order of the text, none touching another's inside.</summary>
    public ImmutableArray<TextSpan> SkippedText { get; init; } = [];

    /// <summary>The strings with other delimiters than two plain quotes, in the order of their nodes.</summary>
    public ImmutableArray<RecoveredString> RecoveredStrings { get; init; } = [];
}
