using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Clawlint.Syntax;

namespace Clawlint.Benchmarks;

/// <summary>Reading 20 MB of strict JSON, beside what .NET itself needs for it in the same run.</summary>
// In this process: the generated projects of the other toolchains would be built by the rules of this repository and fail.
[InProcess]
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private byte[] _bytes = [];

    [GlobalSetup]
    public void Setup() => _bytes = ConfigLikeJson.Create(20 * 1024 * 1024);

    [Benchmark(Baseline = true)]
    public int JsonDocumentParse()
    {
        using var document = JsonDocument.Parse(_bytes);
        return document.RootElement.EnumerateObject().Count();
    }

    [Benchmark]
    public int SyntaxTreeParse() => SyntaxTree.Parse(SourceText.FromBytes(_bytes)).NodeCount;
}
