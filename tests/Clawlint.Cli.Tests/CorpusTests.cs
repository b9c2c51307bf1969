using System.Text.Json;
using Clawlint.Discovery;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Cli.Tests;

/// <summary>Real configs. They are other people's, so they are read where they lie, named by <c>CLAWLINT_CORPUS</c>.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void One_check_over_all_real_configs_ends_without_an_internal_error()
    {
        var folder = Path.Join(Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Path.Join(Repository.Root, "..", "shared", "corpus"), "configs");
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Skipped: there are no real configs at {folder}. Set CLAWLINT_CORPUS.");
            return;
        }

        var files = Directory.GetFiles(folder);
        using var environment = new TestEnvironment { CurrentFolder = folder, Files = PhysicalFileSystem.Instance };
        var code = environment.Run(["check", "--isolated", "--fixes", "--format", "json", .. files.Select(path => Path.GetFileName(path))]);
        Assert.InRange(code, ExitCode.Clean, ExitCode.Findings);
        using var report = JsonDocument.Parse(environment.StandardOutput);
        Assert.Equal(files.Length, report.RootElement.GetProperty("files").GetArrayLength());
        Assert.All(report.RootElement.GetProperty("files").EnumerateArray(), file => Assert.Equal(JsonValueKind.Null, file.GetProperty("error").ValueKind));

        using var text = new TestEnvironment { CurrentFolder = folder, Files = PhysicalFileSystem.Instance };
        Assert.Equal(code, text.Run(["check", "--isolated", "--verbose", .. files.Select(path => Path.GetFileName(path))]));
        Assert.DoesNotContain("not checked", text.StandardOutput, StringComparison.Ordinal);
    }
}
