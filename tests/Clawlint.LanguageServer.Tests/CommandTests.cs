using System.Text.Json;
using Clawlint.Releases;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>What the client asks the server to do.</summary>
public sealed class CommandTests
{
    private const string Capabilities = """{"workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}}}""";

    [Fact]
    public void Migrating_hands_the_client_the_changes()
    {
        using var client = TestClient.Start(Capabilities);
        var uri = client.Open("openclaw.json", """{ "gateway": { "mode": "local", "bind": "0.0.0.0" } }""");
        Assert.Equal(JsonValueKind.Null, Execute(client, "clawlint.migrate", uri, "2026.9.6").GetProperty("result").ValueKind);
        var edit = client.Wait("workspace/applyEdit");
        Assert.Equal("Migrate to OpenClaw 2026.9.6", edit.GetProperty("label").GetString());
        var change = edit.GetProperty("edit").GetProperty("documentChanges")[0];
        Assert.Equal(uri, change.GetProperty("textDocument").GetProperty("uri").GetString());
        Assert.Contains("lan", change.GetProperty("edits")[0].GetProperty("newText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Migrating_what_fits_says_so()
    {
        using var client = TestClient.Start(Capabilities);
        var uri = client.Open("openclaw.json", """{ "gateway": { "mode": "local" } }""");
        Execute(client, "clawlint.migrate", uri, "2026.9.6");
        Assert.Contains("nothing to change for OpenClaw 2026.9.6", client.Wait("window/showMessage").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clawlint.migrate", "openclaw.json", "no release")]
    [InlineData("clawlint.migrate", "other.json", "2026.9.6")]
    [InlineData("clawlint.chmod", "openclaw.json", "no-such-fix")]
    [InlineData("clawlint.no-such-command", "openclaw.json", "2026.9.6")]
    public void What_cannot_be_done_is_answered_with_an_error(string command, string document, string argument)
    {
        using var client = TestClient.Start(Capabilities);
        client.Open("openclaw.json", "{}");
        Assert.True(Execute(client, command, client.UriOf(document), argument).TryGetProperty("error", out _));
    }

    [Fact]
    public void A_client_that_makes_no_files_is_told_what_to_do_instead()
    {
        using var client = TestClient.Start("""{"workspace": {"workspaceEdit": {"documentChanges": true}}}""");
        var uri = client.Open("openclaw.json", """{ "gateway": { "mode": "local", "noSuchKey": 1 } }""");
        var error = Execute(client, "clawlint.migrate", uri, "2026.9.6").GetProperty("error");
        Assert.Contains("clawlint migrate", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_releases_are_told_the_newest_first()
    {
        using var client = TestClient.Start();
        var releases = client.Request("clawlint/releases", null).EnumerateArray().Select(static release => release.GetString()).ToList();
        Assert.Equal(BundledReleases.Newest.Name, releases[0]);
        Assert.Contains("clawdbot-2026.1.24-3", releases);
    }

    private static JsonElement Execute(TestClient client, string command, string uri, string argument) =>
        client.Call("workspace/executeCommand", $$"""{"command": "{{command}}", "arguments": [{{TestClient.Quote(uri)}}, "{{argument}}"]}""");
}
