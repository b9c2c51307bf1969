using Clawlint.Config;
using Clawlint.Config.Variables;
using Clawlint.Environments.Credentials;
using Clawlint.Releases;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Environments;

/// <summary>What the releases' own functions said of every mix of sources: fixtures/world/credentials.tsv, recorded by tests/e2e/credentials.</summary>
public class GatewayCredentialsTests
{
    private static readonly Dictionary<char, (string Token, string Password)> Values = new()
    {
        ['c'] = ("config-token-for-tests-0001", "config-password-for-tests-1"),
        ['r'] = ("remote-token-for-tests-0001", "remote-password-for-tests-1"),
        ['e'] = ("environ-token-for-tests-001", "environ-password-for-tests1"),
        ['l'] = ("legacy-token-for-tests-0001", "legacy-password-for-tests-1"),
    };

    public static TheoryData<string> Releases => ["2026.2.17", "2026.3.2", "2026.4.12", "2026.5.28", "2026.8.1", "2026.9.6"];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_cell_is_what_the_release_itself_says(string release)
    {
        var cells = File.ReadLines(Repository.PathTo("fixtures", "world", "credentials.tsv")).Select(static line => line.Split('\t')).Where(cell => cell[0] == release).ToList();
        Assert.True(cells.Count >= 200);
        foreach (string[] cell in cells)
        {
            var credentials = new GatewayCredentials(CreateDocument(cell), OpenClawRelease.Parse(release));
            var gateway = credentials.OfGateway();
            Assert.Equal($"{string.Join(' ', cell[..4])}: {cell[4]}", $"{string.Join(' ', cell[..4])}: {gateway.Mode} {Letter(gateway.Token)}{Letter(gateway.Password)}");
            Assert.Equal($"{string.Join(' ', cell[..4])}: {cell[5]}", $"{string.Join(' ', cell[..4])}: {Letters(credentials.OfClient(ClientTarget.Config))}");
            if (cell[6].Length > 0)
            {
                Assert.Equal($"{string.Join(' ', cell[..4])}: {cell[6]}", $"{string.Join(' ', cell[..4])}: {Letters(credentials.OfClient(ClientTarget.Variable))}");
            }
        }
    }

    private static ConfigDocument CreateDocument(string[] cell)
    {
        string[] sources = [.. cell[3].Split(',').Select(static source => source[(source.IndexOf('=', StringComparison.Ordinal) + 1)..])];
        string authMode = cell[2] == "-" ? "" : $"mode: '{cell[2]}', ";
        string config = $"{{gateway: {{mode: '{cell[1]}', auth: {{{authMode}{Members('c', sources[0])}}}, remote: {{{Members('r', sources[1])}}}}}}}";
        return ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(config)), new ConfigSources { Environment = CreateEnvironment(sources[2]) }, ReleaseReading.For(OpenClawRelease.Parse(cell[0])));
    }

    private static string Members(char source, string which) => which switch
    {
        "t" => $"token: '{Values[source].Token}'",
        "p" => $"password: '{Values[source].Password}'",
        "tp" => $"token: '{Values[source].Token}', password: '{Values[source].Password}'",
        "_" => "token: ' '",
        _ => "",
    };

    private static EnvironmentVariables CreateEnvironment(string which)
    {
        Dictionary<string, string> variables = which switch
        {
            "e" => new() { ["OPENCLAW_GATEWAY_TOKEN"] = Values['e'].Token, ["OPENCLAW_GATEWAY_PASSWORD"] = Values['e'].Password },
            "t" => new() { ["OPENCLAW_GATEWAY_TOKEN"] = Values['e'].Token },
            "l" => new() { ["CLAWDBOT_GATEWAY_TOKEN"] = Values['l'].Token, ["CLAWDBOT_GATEWAY_PASSWORD"] = Values['l'].Password },
            "_" => new() { ["OPENCLAW_GATEWAY_TOKEN"] = " " },
            _ => [],
        };
        return EnvironmentVariables.Empty.With(variables, EnvironmentSource.Process);
    }

    private static string Letters(ClientAuth client) => Letter(client.Token) + Letter(client.Password);

    private static string Letter(Credential credential) => credential.Value switch
    {
        null or "" => "-",
        " " => "_",
        var value => Values.Single(pair => pair.Value.Token == value || pair.Value.Password == value).Key.ToString(),
    };
}
