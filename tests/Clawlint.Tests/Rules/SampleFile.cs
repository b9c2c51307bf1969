using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Tests.Rules;

/// <summary>A file of a sample: one fence of a rule's page.</summary>
/// <param name="Name">Its name, as findings show it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SampleFile(string Name, byte[] Content)
{
    /// <summary>Its permissions; null where there are none.</summary>
    public UnixFileMode? Mode { get; private init; }

    /// <summary>The full path that it is a link to; null where it is none.</summary>
    public string? Link { get; private init; }

    public SourceText ToSourceText() => SourceText.FromBytes(Content, Name);

    /// <summary>
    /// The bytes that a fence stands for. <c>case=</c> takes them from fixtures/cases, where a page cannot show them;
    /// <c>encoding=</c> and <c>eol=crlf</c> say how the shown text is stored, <c>mode=</c> and <c>link=</c> what the file system says of it.
    /// </summary>
    public static SampleFile FromFence(Fence fence, string ruleName)
    {
        string name = fence["file"] ?? "openclaw.json";
        if (fence["case"] is { } caseName)
        {
            return new SampleFile(name, File.ReadAllBytes(Repository.PathTo("fixtures", "cases", ruleName, caseName)));
        }

        string text = fence["eol"] == "crlf" ? fence.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : fence.Text;
        return new SampleFile(name, Encode(text, fence["encoding"]))
        {
            Mode = fence["mode"] is { } mode ? (UnixFileMode)Convert.ToInt32(mode, 8) : null,
            Link = fence["link"],
        };
    }

    private static byte[] Encode(string text, string? encoding) => encoding switch
    {
        null => Encoding.UTF8.GetBytes(text),
        "latin1" => Encoding.Latin1.GetBytes(text),
        "utf-16le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => throw new NotSupportedException($"encoding={encoding}"),
    };
}
