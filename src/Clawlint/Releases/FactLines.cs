namespace Clawlint.Releases;

/// <summary>Reads the line-wise facts of <c>schema/</c> that are built in: words between blanks; empty lines and those with <c>#</c> are passed over.</summary>
internal static class FactLines
{
    /// <summary>The words of each line.</summary>
    public static IEnumerable<string[]> Read(string resource)
    {
        using var stream = typeof(FactLines).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
