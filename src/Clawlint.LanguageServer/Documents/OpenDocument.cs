using System.Text;
using Clawlint.LanguageServer.Protocol;
using Clawlint.Syntax;

namespace Clawlint.LanguageServer.Documents;

/// <summary>One version of a document that the client has open. Never changes.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
/// <param name="Version">The client's number of this version.</param>
/// <param name="Text">Its text; the path is that of the file.</param>
public sealed record OpenDocument(string Uri, int Version, SourceText Text)
{
    /// <summary>Whether the client calls it a config, whatever its name.</summary>
    public bool IsConfig { get; init; }

    /// <summary>The version after some changes, each made in the text that the one before left.</summary>
    public OpenDocument With(int version, IEnumerable<ContentChange> changes, PositionEncoding encoding)
    {
        var text = Text;
        foreach (var change in changes)
            text = change.Range is { } range ? Replace(text, new PositionMap(text, encoding).ToSpan(range), change.Text) : SourceText.FromString(change.Text, text.Path);
        return this with { Version = version, Text = text };
    }

    private static SourceText Replace(SourceText text, TextSpan span, string replacement)
    {
        var added = Encoding.UTF8.GetByteCount(replacement);
        var bytes = new byte[text.Length - span.Length + added];
        text.Bytes[..span.Start].CopyTo(bytes);
        Encoding.UTF8.GetBytes(replacement, bytes.AsSpan(span.Start, added));
        text.Bytes[span.End..].CopyTo(bytes.AsSpan(span.Start + added));
        return SourceText.FromBytes(bytes, text.Path);
    }
}
