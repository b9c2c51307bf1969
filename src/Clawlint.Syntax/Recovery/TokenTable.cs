namespace Clawlint.Syntax.Recovery;

/// <summary>The tokens of a broken file and what they do not say themselves.</summary>
internal sealed class TokenTable
{
    private readonly Dictionary<int, TextSpan> _contents = [];

    public List<Token> Tokens { get; } = [];

    public int Count => Tokens.Count;

    public Token this[int index] => Tokens[index];

    /// <summary>The token at an index; the end of the text beyond the last.</summary>
    public Token Peek(int index) => index < Tokens.Count ? Tokens[index] : Tokens[^1];

    public void Add(Token token) => Tokens.Add(token);

    /// <summary>Adds a string whose delimiters are not two plain quotes.</summary>
    public void AddRecovered(Token token, TextSpan content)
    {
        _contents[Tokens.Count] = content;
        Tokens.Add(token with { Flags = token.Flags | TokenFlags.Recovered });
    }

    public TextSpan GetContent(int index) => _contents[index];
}
