using System.Text;
using System.Text.Json;
using Clawlint.Analysis;
using Clawlint.Diagnostics;
using Clawlint.Tests.Verdicts;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Analysis;

/// <summary>What we say of OpenClaw's own repair at start, beside what OpenClaw did with the same real configs: <c>CLAWLINT_CORPUS</c>.</summary>
public sealed class StartupRepairTests(ITestOutputHelper output)
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Repository.PathTo("..", "shared", "corpus");

    [Fact]
    public void A_real_config_is_repaired_at_start_where_OpenClaw_repairs_it_and_nowhere_else()
    {
        var different = new List<string>();
        foreach (string record in FindRecords())
        {
            using var recorded = JsonDocument.Parse(File.ReadAllText(record));
            string name = Path.GetFileNameWithoutExtension(record);
            var wanted = OutcomeOf(recorded.RootElement.GetProperty("status").GetString()!);
            var analysis = RecordedConfig.Analyze(File.ReadAllBytes(Path.Combine(Folder, "configs", name)), "2026.9.6");
            if (analysis.Repair != wanted)
            {
                different.Add($"{name}: {analysis.Repair}, not {wanted}. {analysis.Startup?.Obstacle?.Rule.Name} {analysis.Startup?.Obstacle?.Location.ConfigPath}");
            }
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    [Fact]
    public void The_gateway_starts_with_a_real_config_where_it_starts_with_what_OpenClaw_makes_of_it()
    {
        var different = new List<string>();
        foreach (string record in FindRecords())
        {
            using var recorded = JsonDocument.Parse(File.ReadAllText(record));
            if (!recorded.RootElement.TryGetProperty("writeConfig", out var written))
            {
                continue;
            }

            string name = Path.GetFileNameWithoutExtension(record);
            var repaired = RecordedConfig.Analyze(Encoding.UTF8.GetBytes(written.GetRawText()), "2026.9.6");
            var analysis = RecordedConfig.Analyze(File.ReadAllBytes(Path.Combine(Folder, "configs", name)), "2026.9.6");
            if (analysis.Starts != repaired.Starts)
            {
                var reason = repaired.Diagnostics.FirstOrDefault(static finding => finding.Effect is Effect.Load or Effect.Start);
                different.Add($"{name}: {analysis.Starts}, not {repaired.Starts}. {reason?.Rule.Name} {reason?.Location.ConfigPath}");
            }
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    private static RepairOutcome OutcomeOf(string status) => status switch
    {
        "already-valid" => RepairOutcome.None,
        "auto-repairable" => RepairOutcome.Automatic,
        "not-repairable" => RepairOutcome.Refused,
        _ => throw new ArgumentException(status, nameof(status)),
    };

    private string[] FindRecords()
    {
        string records = Path.Combine(Folder, "repairs-2026.9.6");
        if (Directory.Exists(records))
        {
            return Directory.GetFiles(records);
        }

        output.WriteLine($"Skipped: there are no recorded repairs at {records}. Set CLAWLINT_CORPUS.");
        return [];
    }
}
