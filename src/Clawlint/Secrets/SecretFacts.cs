namespace Clawlint.Secrets;

/// <summary>Reads the lists of <c>schema/</c> that say where credentials stand.</summary>
internal static class SecretFacts
{
    /// <summary>The lines of a list, without comments and empty ones.</summary>
    public static IEnumerable<string> ReadLines(string name)
    {
        using var stream = typeof(SecretFacts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its list {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
        }
    }
}
