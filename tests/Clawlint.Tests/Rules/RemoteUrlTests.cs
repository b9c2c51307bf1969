using Clawlint.Analysis;
using Clawlint.Releases;
using Clawlint.Rules.Security;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Rules;

/// <summary>Which hosts take the credential unencrypted: what <c>isSecureWebSocketUrl</c> of OpenClaw 2026.9.6 said of each when it was run.</summary>
public class RemoteUrlTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("localhost.", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("[::1]", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.20", true)]
    [InlineData("169.254.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("[fd00::1]", true)]
    [InlineData("[fe80::1]", true)]
    [InlineData("[fec0::1]", true)]
    [InlineData("[2606:4700::1]", false)]
    [InlineData("[::ffff:192.168.1.1]", true)]
    [InlineData("[::ffff:8.8.8.8]", false)]
    [InlineData("[::]", false)]
    [InlineData("claw.local", true)]
    [InlineData("claw.local.", true)]
    [InlineData("claw.tail1.ts.net", true)]
    [InlineData("gateway", false)]
    [InlineData("gateway.example.net", false)]
    [InlineData("host.docker.internal", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("240.0.0.1", false)]
    public void A_host_takes_the_credential_unencrypted_when_OpenClaw_says_so(string host, bool isTrusted) =>
        Assert.Equal(isTrusted, !IsReported($"ws://{host}:18789"));

    [Theory]
    [InlineData("WS://10.0.0.1:1")]
    [InlineData(" ws://10.0.0.1")]
    [InlineData("http://10.0.0.1")]
    [InlineData("https://a.example")]
    [InlineData("wss://a.example")]
    public void A_url_may_be_written_in_several_ways(string url) => Assert.False(IsReported(url));

    private static bool IsReported(string url)
    {
        var text = SourceText.FromString($$"""{ "gateway": { "mode": "remote", "remote": { "url": "{{url}}" } } }""");
        var target = new TargetRelease(OpenClawRelease.Parse("2026.9.6"), TargetReleaseSource.Option);
        return new ConfigAnalyzer([new RemoteUrlPlaintextPublic()]).Analyze(SyntaxTree.Parse(text), target).Diagnostics.Length > 0;
    }
}
