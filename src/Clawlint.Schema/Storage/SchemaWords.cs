using System.Numerics;

namespace Clawlint.Schema.Storage;

/// <summary>The words of one node, read in place.</summary>
internal readonly ref struct SchemaWords(ReadOnlySpan<uint> words)
{
    private readonly ReadOnlySpan<uint> _words = words;

    /// <summary>The first word: <see cref="SchemaNodeHeader"/>.</summary>
    public uint Header => _words[0];

    /// <summary>The types allowed.</summary>
    public SchemaTypes Types => SchemaNodeHeader.GetTypes(_words[0]);

    /// <summary>A bit for each keyword that the node has.</summary>
    public ulong Keywords => _words[1] | ((ulong)_words[2] << 32);

    /// <summary>Whether the node has a keyword.</summary>
    public bool Has(SchemaKeyword keyword) => (Keywords & (1UL << (int)keyword)) != 0;

    /// <summary>The word of a keyword that the node has.</summary>
    public int Operand(SchemaKeyword keyword) => (int)_words[3 + BitOperations.PopCount(Keywords & ((1UL << (int)keyword) - 1))];
}
