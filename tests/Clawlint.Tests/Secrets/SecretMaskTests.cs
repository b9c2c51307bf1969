using System.Collections.Immutable;
using System.Text;
using Clawlint.Fixes;
using Clawlint.Secrets;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Secrets;

public class SecretMaskTests
{
    private const string Canary = "canary-Zq7-plum-violet";

    /// <summary>A place for a secret each; % is the secret.</summary>
    public static TheoryData<string> Places =>
    [
        """{ "gateway": { "auth": { "token": "%" } } }""",
        """{ gateway: { auth: { password: '%' } } }""",
        """{ "channels": { "telegram": { "accounts": { "a": { "botToken": "%" } } } } }""",
        """{ "auth": { "token": "%" } }""",
        """{ "tokens": ["%", "b"] }""",
        """{ "gateway": { "auth": { "token": "%", "token": "other" } } }""",
        """{ "mcp": { "servers": { "x": { "args": ["--api-key", "%"] } } } }""",
        """{ "command": "tool --token % --verbose" }""",
        """{ "url": "https://user:%@example.org/path" }""",
        """{ "url": "https://example.org/path?a=1&access_token=%&b=2" }""",
        """{ "text": "Authorization: Bearer %" }""",
        """{ "json": "{\"apiKey\":\"%\"}" }""",
        "{\n  // token: \"%\"\n  a: 1\n}",
        "{\n  // old password = %\n  a: 1\n}",
        "{\n  /* \"apiKey\": '%', */\n  a: 1\n}",
        """{ "gateway": { "auth": { "token": "%""",
        """{ "gateway": { "auth": { "token": %" } } }""",
        """{ "gateway": { "auth": { token": "%" } } }""",
        "{ \"gateway\": { \"auth\": { \"token\": “%” } } }",
        "{ “token”: “%” }",
        "\"auth\": { \"token\": '%\n",
        """{ "token" "%" }""",
        """{ "token" = "%" }""",
        "{ token: 'first-%-\\\nsecond' }",
        "# token: %\n{}",
        """{ "a": "%", "gateway": { "auth": { "token": "%" } } }""",
        "{ \"%\": 1, \"token\": \"%\" }",
    ];

    /// <summary>Credentials that can be told by their looks, wherever they stand.</summary>
    public static TheoryData<string> Looks =>
    [
        "sk-ant-api03-fake0fake1fake2fake3",
        "sk-fakefakefakefake",
        "xoxb-000000000000-fakefakefake",
        "xapp-1-A000-0000-fakefake",
        "ghp_fakefakefakefake00",
        "AIzaFakeFakeFakeFakeFakeFake",
        "AKIAFAKEFAKEFAKEFAKE",
        "1234567890:AAFakeFakeFakeFakeFakeFakeFakeFakeFak",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.fakefakefakefake",
        "-----BEGIN PRIVATE KEY-----\\nMIIfakefakefake\\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\\nMIIfakefakefake",
        "a3f1c09b7e2d4856a3f1c09b7e2d4856",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "Tr0ub4dor3xQ9mZ2vLp7Kc1W",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_secret_is_hidden_wherever_it_stands(string template)
    {
        AssertHidden(Canary, template.Replace("%", Canary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "env": { "vars": { "ANYTHING": "%" } } }""")]
    [InlineData("""{ "env": { "ANYTHING": "%" } }""")]
    [InlineData("""{ "models": { "providers": { "x": { "headers": { "X-Custom": "%" } } } } }""")]
    [InlineData("""{ "channels": { "googlechat": { "serviceAccount": { "private": { "part": "%" } } } } }""")]
    public void What_only_its_path_gives_away_is_hidden_in_a_file(string template)
    {
        AssertHidden(Canary, Show(template.Replace("%", Canary, StringComparison.Ordinal)), isShown: true);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void What_looks_like_a_credential_is_hidden_everywhere(string secret)
    {
        AssertHidden(secret, $$"""{ "note": "{{secret}}" }""");
        AssertHidden(secret, $$"""{ "{{secret}}": 1 }""");
        AssertHidden(secret, $"// {secret}\n{{}}");
        AssertHidden(secret, $$"""{ "note": "{{secret}}""");
        AssertHidden(secret, $"Something failed: got {secret} here.");
    }

    [Fact]
    public void A_number_at_a_secret_path_is_hidden()
    {
        Assert.Equal("""{ "token": ‹secret, 10 characters›, "port": 18789 }""", Show("""{ "token": 1234567890, "port": 18789 }"""));
    }

    [Fact]
    public void The_quotes_and_the_length_of_a_secret_are_shown()
    {
        Assert.Equal("""{ "token": "‹secret, 22 characters›" }""", Show($$"""{ "token": "{{Canary}}" }"""));
    }

    [Theory]
    [InlineData("""{ "token": "${OPENCLAW_GATEWAY_TOKEN}" }""")]
    [InlineData("""{ "headers": { "Authorization": "Bearer ${TOKEN}" } }""")]
    [InlineData("""{ "token": "$TOKEN", "password": "<your-password>", "apiKey": "YOUR_API_KEY", "botToken": "" }""")]
    [InlineData("""{ "token": { "source": "env", "provider": "default", "id": "OPENCLAW_GATEWAY_TOKEN" } }""")]
    [InlineData("""{ "gateway": { "auth": { "mode": "token", "allowTailscale": true }, "bind": "loopback", "port": 18789 } }""")]
    [InlineData("""{ "agents": { "defaults": { "model": "anthropic/claude-sonnet-4-5-20250929", "maxTokens": 4096, "workspace": "/home/node/.openclaw/agents/main/workspace" } } }""")]
    [InlineData("""{ "tokenFile": "/run/secrets/token", "passwordEnv": "MY_PASSWORD", "secrets": { "providers": { "vault": { "source": "exec", "command": "/usr/bin/vault" } } } }""")]
    [InlineData("""{ "dangerouslyDisableDeviceAuth": true, "dangerouslyAllowHostHeaderOriginFallback": false }""")]
    [InlineData("""{ "allowFrom": ["123456789012345678", "+491701234567", "@somebody"], "meta": { "lastTouchedVersion": "2026.9.6", "lastTouchedAt": "2026-11-20T10:00:00.000Z" } }""")]
    [InlineData("""{ "image": "ghcr.io/openclaw/openclaw:2026.9.6", "url": "https://docs.openclaw.ai/gateway/configuration-reference" }""")]
    public void What_is_no_secret_is_shown(string text)
    {
        Assert.Equal(text, Show(text));
        Assert.Equal(text, SecretMask.Mask(text));
    }

    [Theory]
    [InlineData("gateway.auth.token belongs at gateway.remote.token; OpenClaw rejects the file.")]
    [InlineData("Expected a string at gateway.auth.token, found a number.")]
    [InlineData("token: Invalid input: expected string, received number")]
    [InlineData("unauthorized: gateway token mismatch (set gateway.remote.token to match gateway.auth.token)")]
    [InlineData("Use --token or set OPENCLAW_GATEWAY_TOKEN.")]
    [InlineData("AUTH_TOKEN_MISMATCH close 1008 GATEWAY_AUTH_DEVICE_TOKEN_MISMATCH")]
    public void Messages_stay_readable(string message)
    {
        Assert.Equal(message, SecretMask.Mask(message));
    }

    [Fact]
    public void Some_lines_of_a_file_can_be_asked_for()
    {
        var tree = SyntaxTree.Parse(SourceText.FromString($"{{\n  \"token\": \"{Canary}\",\n  \"apiKey\": \"other-{Canary}\",\n  \"a\": 1\n}}"));
        var line = tree.Text.GetLineSpan(2);
        var secret = Assert.Single(SecretMask.FindSecrets(tree, [line]));
        Assert.Equal(Canary, tree.Text.GetString(secret));
        Assert.Equal(2, SecretMask.FindSecrets(tree).Length);
    }

    [Fact]
    public void A_place_is_found_again_in_the_masked_text()
    {
        var text = SourceText.FromString($$"""{ "ü": 1, "token": "{{Canary}}", "b": 2 }""");
        var secrets = SecretMask.FindSecrets(SyntaxTree.Parse(text));
        var masked = SecretMask.MaskRange(text, new TextSpan(0, text.Length), secrets);
        Assert.Equal("\"b\"", masked.Text.Substring(masked.GetIndex(Offset("\"b\"")), 3));
        Assert.Equal("\"token\"", masked.Text.Substring(masked.GetIndex(Offset("\"token\"")), 7));
        Assert.Equal("‹secret", masked.Text.Substring(masked.GetIndex(Offset("plum")), 7));
        Assert.Equal(masked.Text.Length, masked.GetIndex(text.Length));

        int Offset(string part) => text.Bytes.IndexOf(Encoding.UTF8.GetBytes(part));
    }

    [Fact]
    public void A_fix_that_writes_a_secret_is_known()
    {
        var tree = SyntaxTree.Parse(SourceText.FromString($$"""{ "auth": { "token": "{{Canary}}" }, "port": 1 }""", "a.json"));
        Assert.True(Contains(new EditOperation("a.json", new TextEdit(new TextSpan(1, 0), $" \"x\": \"{Canary}\","))));
        Assert.True(Contains(new EditOperation("a.json", new TextEdit(new TextSpan(30, 3), "abc"))));
        Assert.True(Contains(new CreateOperation(".env", "TOKEN=" + Canary)));
        Assert.True(Contains(new EditOperation(".env", new TextEdit(default, "PASSWORD=fake-word-for-tests\n"))));
        Assert.False(Contains(new EditOperation("a.json", new TextEdit(new TextSpan(1, 0), """ "gateway": {},"""))));
        Assert.False(Contains(new ChmodOperation("a.json", UnixFileMode.UserRead)));

        bool Contains(FixOperation operation) => SecretMask.ContainsSecret(tree, [operation]);
    }

    // Neither in the file's view nor in that of free text may five characters in a row of it be left.
    private static void AssertHidden(string secret, string text, bool isShown = false)
    {
        foreach (var shown in isShown ? [text] : new[] { Show(text), ShowLines(text), SecretMask.Mask(text) })
        {
            for (var i = 0; i + 5 <= secret.Length; i++)
                Assert.DoesNotContain(secret.Substring(i, 5), shown, StringComparison.Ordinal);
        }
    }

    private static string Show(string text)
    {
        var source = SourceText.FromString(text);
        return SecretMask.MaskRange(source, new TextSpan(0, source.Length), SecretMask.FindSecrets(SyntaxTree.Parse(source))).Text;
    }

    private static string ShowLines(string text)
    {
        var tree = SyntaxTree.Parse(SourceText.FromString(text));
        var lines = Enumerable.Range(1, tree.Text.LineCount).Select(tree.Text.GetLineSpan);
        return string.Join('\n', lines.Select(line => SecretMask.MaskRange(tree.Text, line, SecretMask.FindSecrets(tree, [line])).Text));
    }
}
