using System.Runtime.InteropServices;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>Finds known secrets wherever else they stand. What it costs depends on the text's length, not on how many secrets there are.</summary>
internal sealed class EchoSearch
{
    /// <summary>The shortest text that can be searched for, in bytes.</summary>
    public const int ShortestSecret = sizeof(ulong);

    private readonly HashSet<string> _secrets;

    // By the first eight bytes: how long the secrets are, in bytes, that begin so; the longest first.
    private readonly Dictionary<ulong, int[]> _lengths;

    /// <summary>Prepares a search.</summary>
    /// <param name="secrets">What to find; each at least <see cref="ShortestSecret"/> long.</param>
    public EchoSearch(HashSet<string> secrets)
    {
        _secrets = secrets;
        _lengths = secrets.Select(Encoding.UTF8.GetBytes)
            .GroupBy(static bytes => Prefix(bytes), static bytes => bytes.Length)
            .ToDictionary(static group => group.Key, static group => group.Distinct().OrderDescending().ToArray());
    }

    /// <summary>Adds the places of all secrets in a stretch of a text.</summary>
    public void AddTo(List<TextSpan> spans, SourceText text, TextSpan stretch)
    {
        if (_lengths.Count == 0)
            return;
        for (var at = stretch.Start; at + ShortestSecret <= stretch.End;)
        {
            var length = _lengths.TryGetValue(Prefix(text.Bytes[at..]), out var lengths) ? FindLength(text, at, stretch.End, lengths) : 0;
            if (length > 0)
                spans.Add(new TextSpan(at, length));
            at += Math.Max(length, 1);
        }
    }

    private static ulong Prefix(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ulong>(bytes);

    private int FindLength(SourceText text, int at, int end, int[] lengths) =>
        Array.Find(lengths, length => at + length <= end && _secrets.Contains(text.GetString(new TextSpan(at, length))));
}
