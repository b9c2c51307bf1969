using System.Text;

namespace Clawlint.Releases;

/// <summary>Reads the line-wise facts of <c>schema/</c> that are built in: empty lines and those that begin with <c>#</c> are passed over.</summary>
internal static class FactLines
{
    /// <summary>The lines of a file.</summary>
    /// <param name="resource">Its name below <c>schema/</c>.</param>
    public static unsafe List<string> Read(string resource)
    {
        using var stream = (UnmanagedMemoryStream)typeof(FactLines).Assembly.GetManifestResourceStream(resource)!;
        var rest = new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
        var lines = new List<string>();
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!line.IsEmpty && line[0] != '#')
            {
                lines.Add(Encoding.UTF8.GetString(line));
            }
        }

        return lines;
    }

    /// <summary>The words of each line, which blanks separate.</summary>
    public static IEnumerable<string[]> ReadWords(string resource) => Read(resource).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes the first word of a line, and the blanks after it.</summary>
    public static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> line)
    {
        int end = line.IndexOf(' ');
        var word = end < 0 ? line : line[..end];
        line = line[word.Length..].TrimStart(' ');
        return word;
    }

    /// <summary>Reads where a span of releases begins or ends: a release, or <c>-</c> where it is open.</summary>
    public static OpenClawRelease? ReadBound(ReadOnlySpan<char> word) => word is "-" ? null : OpenClawRelease.Parse(word);
}
