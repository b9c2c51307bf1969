using Clawlint.Benchmarks.Native;

// A program of its own, so that it can be compiled ahead of time as the product is; Clawlint.Benchmarks/peers/compare.mjs does that.
switch (args)
{
    case ["schema", var configs]:
        SchemaBenchmark.Run(configs);
        return 0;
    case ["verdicts", var files, var verdicts, var release]:
        SchemaBenchmark.Compare(files, verdicts, release);
        return 0;
    default:
        Console.Error.WriteLine("usage: schema CONFIGS | verdicts CONFIGS VERDICTS RELEASE");
        return 2;
}
