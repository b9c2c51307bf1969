using Clawlint.Syntax;

namespace Clawlint.Benchmarks;

/// <summary>For <c>/usr/bin/time</c>: a process that only reads, or only reads and parses, a file.</summary>
internal static class ParsingFootprint
{
    /// <summary><c>write FILE BYTES</c>, <c>floor</c> or <c>parse FILE</c>; the exit code.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        switch (arguments)
        {
            case ["write", var file, var length]:
                File.WriteAllBytes(file, ConfigLikeJson.Create(int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));
                return 0;
            case ["floor"]:
                return Parse("{}"u8.ToArray());
            case ["parse", var file]:
                return Parse(File.ReadAllBytes(file));
            default:
                return 2;
        }
    }

    private static int Parse(byte[] bytes)
    {
        var tree = SyntaxTree.Parse(SourceText.FromBytes(bytes));
        Console.WriteLine($"{tree.Text.Length} bytes, {tree.NodeCount} nodes, parses: {tree.Parses}");
        return 0;
    }
}
