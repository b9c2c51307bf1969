using System.IO.Pipes;
using System.Text.Json;
using Clawlint.LanguageServer.Protocol;
using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Long work is shown, once the client has taken the token; short work is not.</summary>
public sealed class WorkProgressTests
{
    [Fact]
    public void Long_work_is_shown_from_its_beginning_to_its_end()
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var received = new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle);
        var reader = new MessageReader(received);
        var connection = new Connection(new MessageWriter(pipe));
        var answer = new WorkProgress(connection, isShown: true, TimeSpan.Zero).During("Checking", () =>
        {
            var create = Read(reader);
            Assert.Equal("window/workDoneProgress/create", create.GetProperty("method").GetString());
            connection.Answer(IncomingMessage.Parse(JsonSerializer.SerializeToUtf8Bytes(new { id = create.GetProperty("id").GetInt64(), result = (string?)null })));
            Assert.Equal("""{"kind":"begin","title":"Checking"}""", Read(reader).GetProperty("params").GetProperty("value").GetRawText());
            return 42;
        });
        Assert.Equal("""{"kind":"end"}""", Read(reader).GetProperty("params").GetProperty("value").GetRawText());
        Assert.Equal(42, answer);
    }

    [Fact]
    public void A_token_that_the_client_refuses_is_not_used()
    {
        using var output = new MemoryStream();
        var connection = new Connection(new MessageWriter(output));
        new WorkProgress(connection, isShown: true, TimeSpan.Zero).During("Checking", () =>
        {
            SpinWait.SpinUntil(() => output.Length > 0);
            connection.Answer(IncomingMessage.Parse("""{"id": 1, "error": {"code": -1, "message": "no"}}"""u8.ToArray()));
            return 0;
        });
        Assert.DoesNotContain("$/progress", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(false, 0)]
    public void Short_work_and_clients_that_show_nothing_are_left_in_peace(bool isShown, int patience)
    {
        using var output = new MemoryStream();
        new WorkProgress(new Connection(new MessageWriter(output)), isShown, TimeSpan.FromMilliseconds(patience)).During("Checking", static () => 0);
        Assert.Equal(0, output.Length);
    }

    private static JsonElement Read(MessageReader reader) => JsonDocument.Parse(reader.Read()!).RootElement;
}
