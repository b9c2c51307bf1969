using BenchmarkDotNet.Running;
using Clawlint.Benchmarks;

// Without a mode of ours the arguments are BenchmarkDotNet's: --filter '*' runs everything.
if (args is ["write" or "floor" or "parse", ..])
    return ParsingFootprint.Run(args);
BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
