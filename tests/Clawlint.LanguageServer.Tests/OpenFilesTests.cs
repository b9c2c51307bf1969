using System.Text.Json;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Several open files: what the editor shows of one counts for the others.</summary>
public sealed class OpenFilesTests
{
    [Fact]
    public void Variables_of_an_open_env_file_count_before_it_is_saved()
    {
        using var client = TestClient.Start();
        client.Write(".env", "OTHER=1\n");
        var uri = client.Open("openclaw.json", """{ "gateway": { "mode": "local", "auth": { "token": "${TOKEN_OF_TESTS}" } } }""");
        Assert.DoesNotContain("comes from the environment", Hover(client, uri, 55), StringComparison.Ordinal);
        client.Open(".env", "TOKEN_OF_TESTS=fake-token-for-tests-0001\n", languageId: "dotenv");
        var hover = Hover(client, uri, 55);
        Assert.Contains("comes from the environment", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-token", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_and_its_config_each_tell_their_own_findings()
    {
        using var client = TestClient.Start();
        var config = """{ gateway: { $include: "./gateway.json5" }, agents: { entries: { main: { noSuchKey: 1 } } } }""";
        client.Write("openclaw.json", config);
        client.Write("gateway.json5", "{ mode: 'local' }");
        var part = client.Open("gateway.json5", "{ mode: 'local', port: 'x' }", languageId: "json5");
        Assert.Equal(["CL1013"], Codes(client.WaitForFindings(part, 1)));
        var whole = client.Open("openclaw.json", config);
        Assert.Contains("CL1012", Codes(client.WaitForFindings(whole, 1)));
        client.Notify("textDocument/didChange", $$"""{"textDocument": {"uri": {{TestClient.Quote(part)}}, "version": 2}, "contentChanges": [{"text": "{ mode: 'local' }"}]}""");
        Assert.Empty(Codes(client.WaitForFindings(part, 2)));
    }

    [Fact]
    public void A_file_that_is_no_config_and_no_part_of_one_has_no_findings()
    {
        using var client = TestClient.Start();
        client.Write("openclaw.json", "{}");
        var uri = client.Open("package.json", "{ nonsense", languageId: "json");
        Assert.Equal(JsonValueKind.Null, client.Request("textDocument/documentSymbol", $$"""{"textDocument": {"uri": {{TestClient.Quote(uri)}} } }""").ValueKind);
    }

    [Fact]
    public void Each_folder_has_its_own_release()
    {
        using var client = TestClient.Start();
        foreach (var (folder, release) in new[] { ("one", "2026.3.2"), ("two", "2026.8.2") })
        {
            client.Write($"{folder}/.clawlint.json5", $"{{ openclaw: '{release}' }}");
            var uri = client.Open($"{folder}/openclaw.json", "{}");
            Assert.Equal(release, client.Wait("clawlint/status", status => status.GetProperty("uri").GetString() == uri).GetProperty("openClaw").GetString());
        }
    }

    private static string Hover(TestClient client, string uri, int character) =>
        client.Request("textDocument/hover", $$"""{"textDocument": {"uri": {{TestClient.Quote(uri)}} }, "position": {"line": 0, "character": {{character}} } }""").GetRawText();

    private static List<string?> Codes(JsonElement findings) => [.. findings.EnumerateArray().Select(static finding => finding.GetProperty("code").GetString()).Where(static code => code != "CL1120")];
}
