using Clawlint.Config.Tests.Support;
using Clawlint.Config.Variables;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Config.Tests.Variables;

public class VariableTests
{
    private static readonly EnvironmentVariables Known = EnvironmentVariables.Empty.With(
        [
            KeyValuePair.Create("TOKEN", "fake-token-for-tests-0001"),
            KeyValuePair.Create("_A1", "x"),
            KeyValuePair.Create("EMPTY", ""),
            KeyValuePair.Create("NESTED", "${TOKEN}"),
            KeyValuePair.Create("lower", "no"),
        ],
        EnvironmentSource.Process);

    [Theory]
    [InlineData("${TOKEN}", "fake-token-for-tests-0001", "")]
    [InlineData("a-${_A1}-b-${_A1}", "a-x-b-x", "")]
    [InlineData("$${TOKEN}", "${TOKEN}", "")]
    [InlineData("$$${TOKEN}", "$${TOKEN}", "")]
    [InlineData("$$$${TOKEN}", "$$${TOKEN}", "")]
    [InlineData("${GONE}", "${GONE}", "GONE")]
    [InlineData("${EMPTY}", "${EMPTY}", "EMPTY")]
    [InlineData("${GONE}${_A1}${EMPTY}", "${GONE}x${EMPTY}", "GONE EMPTY")]
    [InlineData("${NESTED}", "${TOKEN}", "")]
    [InlineData("${lower}", "${lower}", "")]
    [InlineData("$${lower}", "$${lower}", "")]
    [InlineData("${A-B}", "${A-B}", "")]
    [InlineData("${1A}", "${1A}", "")]
    [InlineData("${}", "${}", "")]
    [InlineData("${TOKEN", "${TOKEN", "")]
    [InlineData("$TOKEN", "$TOKEN", "")]
    [InlineData("${TOKEN:-default}", "${TOKEN:-default}", "")]
    [InlineData("${ TOKEN }", "${ TOKEN }", "")]
    [InlineData("${X${_A1}", "${Xx", "")]
    [InlineData("100$", "100$", "")]
    public void References_are_replaced_as_OpenClaw_does(string text, string expected, string missing)
    {
        var document = Read($"{{a: '{text}'}}");
        Assert.Equal(expected, document.Find("a").AsString());
        Assert.Equal(missing, string.Join(' ', document.MissingVariables.Select(static variable => variable.Name)));
        Assert.Equal(missing.Length > 0, document.Find("a").IsUnresolved);
    }

    [Fact]
    public void Keys_and_other_kinds_stay_and_a_value_stays_a_string()
    {
        var known = Known.With([KeyValuePair.Create("PORT", "18789")], EnvironmentSource.Process);
        var document = Read("{'${TOKEN}': 1, port: '${PORT}'}", known);
        Assert.Equal("""{"${TOKEN}":1,"port":"18789"}""", Json.Of(document.Root));
        Assert.Equal(ConfigKind.String, document.Find("port").Kind);
    }

    [Fact]
    public void The_text_of_the_user_stays_at_hand()
    {
        var token = Read("{gateway: {auth: {token: \"${TOKEN}\"}}}").Find("gateway", "auth", "token");
        Assert.True(token.IsSubstituted);
        Assert.Equal("\"${TOKEN}\"", token.Syntax.Text);
        Assert.Equal("gateway.auth.token", token.Path);
    }

    [Theory]
    [InlineData("{a: 'x ${GONE} y ${GONE} ${ALSO}'}", "${GONE} ${GONE} ${ALSO}")]
    [InlineData("{a: '$\\u007bGONE}'}", "'$\\u007bGONE}'")]
    public void A_missing_variable_is_marked_where_it_stands(string text, string expected)
    {
        var document = Read(text);
        Assert.Equal(expected, string.Join(' ', document.MissingVariables.Select(missing => document.Tree.Text.GetString(missing.Span))));
        Assert.All(document.MissingVariables, static missing => Assert.Equal("a", missing.Node.Path));
    }

    [Fact]
    public void Variables_work_in_included_files()
    {
        var files = new MemoryFileSystem().Add("a.json", "{token: '${TOKEN}', gone: '${GONE}', path: {$include: '${TOKEN}'}}").Add("${TOKEN}", "7");
        var sources = new ConfigSources { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = files, Environment = Known };
        var document = ConfigDocument.Create(Parse("{x: {$include: 'a.json'}}"), sources, ReadingBehavior.Default);
        Assert.Equal("""{"x":{"token":"fake-token-for-tests-0001","gone":"${GONE}","path":7}}""", Json.Of(document.Root));
        Assert.Equal("a.json", Assert.Single(document.MissingVariables).Node.File.Text.Path);
    }

    [Fact]
    public void The_config_sets_variables_of_its_own()
    {
        var document = Read(
            """
            {
              env: {vars: {FROM_VARS: 'v', TOKEN: 'does-not-win', BLANK: ' ', NUMBER: 5, REF: 'a ${TOKEN}', LATER: 'later', 'BAD-NAME': 'x', NODE_OPTIONS: '--inspect'},
                    FLAT: 'f', shellEnv: {enabled: true}},
              a: ['${FROM_VARS}', '${FLAT}', '${LATER}', '${BLANK}', '${REF}', '${NUMBER}', '${NODE_OPTIONS}', '${TOKEN}'],
            }
            """,
            blocked: new VariableFilter(["NODE_OPTIONS"]));
        Assert.Equal("""["v","f","later","${BLANK}","${REF}","${NUMBER}","${NODE_OPTIONS}","fake-token-for-tests-0001"]""", Json.Of(document.Find("a")));
        Assert.Equal("a fake-token-for-tests-0001", document.Find("env", "vars", "REF").AsString());
        Assert.Equal(EnvironmentSource.Config, document.Environment.GetSource("FLAT"));
    }

    [Fact]
    public void A_blank_variable_gives_way_to_the_config()
    {
        var blank = EnvironmentVariables.Empty.With([KeyValuePair.Create("NAME", " ")], EnvironmentSource.Process);
        Assert.Equal("set", Read("{env: {vars: {NAME: 'set'}}, a: '${NAME}'}", blank).Find("a").AsString());
    }

    [Fact]
    public void Earlier_sources_win()
    {
        var environment = EnvironmentVariables.Empty
            .With([KeyValuePair.Create("A", "process")], EnvironmentSource.Process)
            .With([KeyValuePair.Create("A", "file"), KeyValuePair.Create("B", "file"), KeyValuePair.Create("B", "file again")], EnvironmentSource.StateFile);
        Assert.True(environment.TryGetValue("A", out string? a));
        Assert.True(environment.TryGetValue("B", out string? b));
        Assert.Equal(("process", "file again"), (a, b));
        Assert.Equal((EnvironmentSource.Process, EnvironmentSource.StateFile, null), (environment.GetSource("A"), environment.GetSource("B"), environment.GetSource("C")));
    }

    [Fact]
    public void Nothing_that_prints_the_environment_prints_a_value()
    {
        Assert.DoesNotContain("fake-token", Known.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fake-token", new ConfigSources { Environment = Known }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fake-token", Read("{a: '${TOKEN} ${GONE}'}").MissingVariables[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NODE_OPTIONS", true)]
    [InlineData("node_options", true)]
    [InlineData("LD_PRELOAD", true)]
    [InlineData("MY_BASE_URL", true)]
    [InlineData("X_DISABLE_TLS_NOW", true)]
    [InlineData("DISABLE__TLS", true)]
    [InlineData("DISABLE_X_TLS", false)]
    [InlineData("XDISABLE_TLS", false)]
    [InlineData("BASE_URL_OF", false)]
    [InlineData("OLD_LD", false)]
    public void A_filter_knows_names_prefixes_suffixes_and_words(string name, bool isHeld) =>
        Assert.Equal(isHeld, new VariableFilter(["NODE_OPTIONS", "LD_*", "*_BASE_URL", "~DISABLE_TLS"]).Holds(name));

    [Fact]
    public void Many_open_references_cost_no_more_than_their_text()
    {
        string text = string.Concat(Enumerable.Repeat("${A", 200_000));
        Assert.Equal(text, Read($"{{a: '{text}'}}").Find("a").AsString());
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json"));

    private static ConfigDocument Read(string text, EnvironmentVariables? environment = null, VariableFilter? blocked = null) => ConfigDocument.Create(
        Parse(text),
        new ConfigSources { Environment = environment ?? Known },
        new ReadingBehavior { BlockedVariables = blocked ?? VariableFilter.None });
}
