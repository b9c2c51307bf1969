using BenchmarkDotNet.Running;
using Clawlint.Benchmarks;

// Without a mode of ours the arguments are BenchmarkDotNet's: --filter '*' runs everything.
if (args is ["write" or "floor" or "parse", ..])
    return ParsingFootprint.Run(args);
if (args is ["schema", var configs])
{
    SchemaBenchmark.Run(configs);
    return 0;
}

if (args is ["verdicts", var files, var verdicts, var release])
{
    SchemaBenchmark.Compare(files, verdicts, release);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
