using System.Text.Json;
using Clawlint.Cli;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Editor and command line say the same of every real config.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void The_server_finds_in_every_real_config_what_the_command_line_finds()
    {
        var folder = Environment.GetEnvironmentVariable("CLAWLINT_CORPUS") ?? Path.Join(Repository.Root, "..", "shared", "corpus");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"Skipped: no real configs at {folder}.");
            return;
        }

        using var client = TestClient.Start("""{"general": {"positionEncodings": ["utf-16"]}}""");
        foreach (var path in Directory.GetFiles(Path.Join(folder, "configs")).Order(StringComparer.Ordinal))
        {
            var name = $"{Path.GetFileNameWithoutExtension(path)}/openclaw.json";
            var text = File.ReadAllText(path);
            client.Write(name, text);
            Assert.Equal(OfCommandLine(client, name), OfServer(client, name, text));
        }
    }

    private static List<string> OfServer(TestClient client, string name, string text)
    {
        var uri = client.Open(name, text, languageId: "json");
        var findings = client.WaitForFindings(uri, 1).EnumerateArray().Select(finding =>
        {
            var (start, end) = (finding.GetProperty("range").GetProperty("start"), finding.GetProperty("range").GetProperty("end"));
            return $"{finding.GetProperty("code")} {Place(start, "character", 1)}-{Place(end, "character", 1)} {finding.GetProperty("message").GetString()!.Split('\n')[0]}";
        }).Order(StringComparer.Ordinal).ToList();
        client.Notify("textDocument/didClose", $$"""{"textDocument": {"uri": {{TestClient.Quote(uri)}} } }""");
        return findings;
    }

    private static List<string> OfCommandLine(TestClient client, string name)
    {
        using var environment = new ServerEnvironment();
        using var output = new MemoryStream();
        CommandLine.Run(["check", Path.Join(client.Folder, name), "--format", "json"], new CommandEnvironment(environment, client.Folder, output));
        using var json = JsonDocument.Parse(output.ToArray());
        return [.. json.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Select(static finding =>
        {
            var (start, end) = (finding.GetProperty("range").GetProperty("start"), finding.GetProperty("range").GetProperty("end"));
            return $"{finding.GetProperty("code")} {Place(start, "column", 0)}-{Place(end, "column", 0)} {finding.GetProperty("message").GetString()!.Split('\n')[0]}";
        }).Order(StringComparer.Ordinal)];
    }

    private static string Place(JsonElement place, string unit, int first) => $"{place.GetProperty("line").GetInt32() + first}:{place.GetProperty(unit).GetInt32() + first}";
}
