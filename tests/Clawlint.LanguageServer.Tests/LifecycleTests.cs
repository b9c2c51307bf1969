using System.Text.Json;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Lifecycle and base protocol (LSP 3.17): what comes out of order, malformed or taken back.</summary>
public sealed class LifecycleTests
{
    private const string Nothing = """{"capabilities": {}}""";

    [Fact]
    public void Shutdown_and_exit_end_the_server_with_0()
    {
        using var client = TestClient.Start();
        Assert.Equal(JsonValueKind.Null, client.Request("shutdown", null).ValueKind);
        client.Notify("exit", "{}");
        Assert.Equal(0, client.WaitForExit());
    }

    [Fact]
    public void Exit_without_shutdown_ends_it_with_1()
    {
        using var client = TestClient.Start();
        client.Notify("exit", "{}");
        Assert.Equal(1, client.WaitForExit());
    }

    [Fact]
    public void A_client_that_is_gone_ends_it()
    {
        using var client = TestClient.Start();
        Assert.Equal(1, client.HangUp());
    }

    [Fact]
    public void A_message_that_breaks_off_ends_it()
    {
        using var client = TestClient.Start();
        client.SendRaw("Content-Length: 100\r\n\r\n{\"jsonrpc\"");
        Assert.Equal(1, client.HangUp());
    }

    [Fact]
    public void Before_initialize_requests_are_refused_and_notifications_dropped()
    {
        using var client = new TestClient();
        client.Notify("textDocument/didClose", """{"textDocument": {"uri": "file:///a"}}""");
        Assert.Equal(-32002, CodeOf(client.Call("textDocument/hover", "{}")));
        Assert.Equal("clawlint", client.Request("initialize", Nothing).GetProperty("serverInfo").GetProperty("name").GetString());
    }

    [Fact]
    public void A_second_initialize_is_refused()
    {
        using var client = TestClient.Start();
        Assert.Equal(-32600, CodeOf(client.Call("initialize", Nothing)));
    }

    [Fact]
    public void After_shutdown_requests_are_refused()
    {
        using var client = TestClient.Start();
        client.Request("shutdown", null);
        Assert.Equal(-32600, CodeOf(client.Call("textDocument/hover", "{}")));
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("1", -32600)]
    [InlineData("""{"jsonrpc": "2.0"}""", -32600)]
    [InlineData("""{"jsonrpc": "2.0", "id": {}, "method": "shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc": "2.0", "id": 77, "method": 5}""", -32600)]
    [InlineData("""{"jsonrpc": "2.0", "id": 77, "method": "no/such"}""", -32601)]
    [InlineData("""{"jsonrpc": "2.0", "id": 77, "method": "textDocument/hover"}""", -32602)]
    [InlineData("""{"jsonrpc": "2.0", "id": 77, "method": "textDocument/hover", "params": {"textDocument": {"uri": null}, "position": {"line": 0, "character": 0}}}""", -32602)]
    [InlineData("""{"jsonrpc": "2.0", "id": 77, "method": "textDocument/hover", "params": {"textDocument": {"uri": "file:///no"}, "position": {"line": 0, "character": 0}}}""", -32602)]
    public void A_malformed_message_is_answered_and_the_server_goes_on(string message, int code)
    {
        using var client = TestClient.Start();
        client.Send(message);
        Assert.Equal(code, CodeOf(client.NextAnswer()));
        Assert.Equal(JsonValueKind.Null, client.Request("shutdown", null).ValueKind);
    }

    [Theory]
    [InlineData("Content-Length: many\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999\r\n\r\n{}")]
    [InlineData("Content-Type: text\r\n\r\n{}")]
    [InlineData("no header\r\n\r\n{}")]
    public void A_header_that_cannot_be_ends_the_server_with_a_word(string bytes)
    {
        using var client = TestClient.Start();
        client.SendRaw(bytes);
        Assert.Equal(1, client.WaitForExit());
        Assert.Contains("The connection is lost", client.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_notifications_and_answers_that_nobody_waits_for_are_dropped()
    {
        using var client = TestClient.Start();
        client.Notify("$/unknown", "{}");
        client.Send("""{"jsonrpc": "2.0", "id": 99, "result": null}""");
        client.Notify("textDocument/didChange", """{"textDocument": {"uri": "file:///no", "version": 2}, "contentChanges": []}""");
        client.Notify("textDocument/didChange", "{}");
        Assert.Equal(JsonValueKind.Null, client.Request("shutdown", null).ValueKind);
    }

    [Fact]
    public void A_request_that_is_taken_back_at_once_is_answered_all_the_same()
    {
        using var client = TestClient.Start();
        var uri = client.Open("openclaw.json", $"{{ a: [{string.Concat(Enumerable.Repeat("{ b: 'x' }, ", 20_000))}] }}");
        client.Send($$$"""{"jsonrpc": "2.0", "id": "one", "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": "{{{uri}}}"} } }""");
        client.Notify("$/cancelRequest", """{"id": "one"}""");
        var answer = client.NextAnswer();
        Assert.Equal("one", answer.GetProperty("id").GetString());
        Assert.Equal(-32800, CodeOf(answer));
    }

    [Theory]
    [InlineData("""["utf-16", "utf-8"]""", "utf-8")]
    [InlineData("""["utf-32"]""", "utf-32")]
    [InlineData("""["utf-16", "utf-32"]""", "utf-16")]
    [InlineData("""["ucs-2"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    [InlineData("null", "utf-16")]
    public void The_unit_of_places_is_agreed_on(string offered, string chosen)
    {
        using var client = new TestClient();
        var result = client.Request("initialize", $$"""{"capabilities": {"general": {"positionEncodings": {{offered}} } } }""");
        Assert.Equal(chosen, result.GetProperty("capabilities").GetProperty("positionEncoding").GetString());
    }

    private static int CodeOf(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
