using Clawlint.Config.Migrations;
using Clawlint.Config.Tests.Support;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Config.Tests.Migrations;

public class InMemoryMigrationTests
{
    [Theory]
    [InlineData("{commands: {modelsWrite: 1, x: 2}}", """{"commands":{"x":2}}""")]
    [InlineData("{commands: {modelsWrite: null}}", """{"commands":{}}""")]
    [InlineData("{commands: 'x'}", """{"commands":"x"}""")]
    public void A_retired_key_goes_away(string text, string expected) =>
        Assert.Equal(expected, Migrate(text, InMemoryMigration.Remove("commands.modelsWrite", withEmptyParent: false)));

    [Theory]
    [InlineData("{plugins: {installs: {a: {}}}, x: 1}", """{"x":1}""")]
    [InlineData("{plugins: {installs: 5, enabled: true}}", """{"plugins":{"enabled":true}}""")]
    [InlineData("{plugins: {}}", """{"plugins":{}}""")]
    public void The_object_around_goes_with_its_last_key(string text, string expected) =>
        Assert.Equal(expected, Migrate(text, InMemoryMigration.Remove("plugins.installs", withEmptyParent: true)));

    [Theory]
    [InlineData("{agents: {list: [{id: 'main'}]}}", """{"agents":{"entries":{"main":{}}}}""")]
    [InlineData("{agents: {list: [{id: 'b', x: 1}, {id: 'a'}], defaults: {}}}", """{"agents":{"entries":{"b":{"x":1},"a":{}},"defaults":{}}}""")]
    [InlineData("{agents: {list: [{id: 'b'}, {id: '7'}]}}", """{"agents":{"entries":{"7":{},"b":{}}}}""")]
    [InlineData("{agents: {list: []}}", """{"agents":{"entries":{}}}""")]
    [InlineData("{agents: {list: [{id: 'a', default: true}]}}", """{"agents":{"entries":{"a":{}}}}""")]
    [InlineData("{agents: {list: [{id: 'a', default: true}, {id: 'b', default: false}]}}", """{"agents":{"entries":{"a":{},"b":{}},"ownership":"explicit"}}""")]
    [InlineData("{agents: {list: [{id: 'a', default: true}, {id: 'b'}], ownership: 'explicit'}}", """{"agents":{"entries":{"a":{"default":true},"b":{}},"ownership":"explicit"}}""")]
    [InlineData("{agents: {list: [{id: 'a', default: true}, {id: 'b', default: true}]}}", """{"agents":{"entries":{"a":{"default":true},"b":{"default":true}}}}""")]
    [InlineData("{agents: {entries: {a: {default: true}, b: 5}}}", """{"agents":{"entries":{"a":{},"b":5},"ownership":"explicit"}}""")]
    [InlineData("{agents: {list: [{id: '_x'}]}}", """{"agents":{"entries":{"_x":{}}}}""")]
    public void A_roster_that_fits_is_keyed_by_id(string text, string expected) => Assert.Equal(expected, Migrate(text, InMemoryMigration.AgentRoster));

    [Theory]
    [InlineData("{agents: {list: [{id: 'Main'}]}}")]
    [InlineData("{agents: {list: [{id: ' main'}]}}")]
    [InlineData("{agents: {list: [{id: '-x'}]}}")]
    [InlineData("{agents: {list: [{id: 'a'}, {id: 'a'}]}}")]
    [InlineData("{agents: {list: [{id: ''}]}}")]
    [InlineData("{agents: {list: [{name: 'a'}]}}")]
    [InlineData("{agents: {list: [{id: 5}]}}")]
    [InlineData("{agents: {list: [5]}}")]
    [InlineData("{agents: {list: {}}}")]
    [InlineData("{agents: {list: [{id: 'a', default: 'yes'}]}}")]
    [InlineData("{agents: {list: [{id: 'a'}], entries: {}}}")]
    [InlineData("{agents: {entries: {a: {default: 1}}}}")]
    [InlineData("{agents: {entries: {a: {}}}}")]
    [InlineData("{agents: []}")]
    [InlineData("{}")]
    public void A_roster_that_does_not_fit_is_left_alone(string text)
    {
        var document = Read(text, InMemoryMigration.AgentRoster);
        Assert.Same(document, document.Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("[]")]
    [InlineData("'text'")]
    [InlineData("{$include: 'gone.json'}")]
    [InlineData("\"${NAME} __proto__ $include\"")]
    public void A_config_that_is_no_object_is_left_alone(string text)
    {
        var behavior = new ReadingBehavior { Migrations = [InMemoryMigration.AgentRoster, InMemoryMigration.ContextBudgets, InMemoryMigration.CopilotDiscovery, InMemoryMigration.Remove("a.b", withEmptyParent: true)] };
        var document = ConfigDocument.Create(Parse(text), ConfigSources.None, behavior);
        Assert.Same(document, document.Written);
    }

    [Fact]
    public void An_agent_is_found_by_its_new_path_and_shown_by_its_old_one()
    {
        var document = Read("{agents: {list: [{id: 'a'}, {id: 'main', tools: {exec: 1}}]}}", InMemoryMigration.AgentRoster);
        var exec = document.Find("agents", "entries", "main", "tools", "exec");
        Assert.Equal("agents.list[1].tools.exec", exec.Path);
        Assert.Equal("/agents/list/1/tools/exec", exec.Pointer);
        Assert.Equal("agents.entries.main.tools.exec", exec.OpenClawPath);
        Assert.Equal("1", exec.Syntax.Text);
        Assert.Equal("agents.list[1]", document.Find("agents", "entries", "main").Path);
        Assert.Equal("agents.list", document.Find("agents", "entries").Path);
        Assert.Equal("list", document.Find("agents", "entries").Member.Name);
        Assert.True(document.Find("agents", "list").IsMissing);
        Assert.Equal("main", document.Written.Find("agents", "list")[1]["id"].AsString());
        Assert.Same(document.Tree, document.Written.Tree);
    }

    [Fact]
    public void An_agent_from_an_included_list_is_shown_where_it_was_written()
    {
        var files = new MemoryFileSystem().Add("agents.json", "[{id: 'a'}]").Add("more.json", "[{id: 'b', x: 1}]");
        var document = ConfigDocument.Create(
            Parse("{agents: {list: {$include: ['agents.json', 'more.json']}}}"),
            new ConfigSources { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = files },
            new ReadingBehavior { Migrations = [InMemoryMigration.AgentRoster] });
        var x = document.Find("agents", "entries", "b", "x");
        Assert.Equal(("agents.list[0].x", "agents.entries.b.x", "more.json"), (x.Path, x.OpenClawPath, x.File.Text.Path));
    }

    [Fact]
    public void Ownership_that_OpenClaw_implies_was_written_by_nobody()
    {
        var ownership = Read("{agents: {list: [{id: 'a', default: true}, {id: 'b'}]}}", InMemoryMigration.AgentRoster).Find("agents", "ownership");
        Assert.True(ownership.IsImplied);
        Assert.Empty(ownership.Origins);
    }

    [Theory]
    [InlineData("{agents: {defaults: {contextTokens: 1, x: 2}}}", """{"agents":{"defaults":{"x":2}}}""")]
    [InlineData("{agents: {entries: {a: {contextTokens: null}}, list: [{contextTokens: 1}, 5]}}", """{"agents":{"entries":{"a":{}},"list":[{},5]}}""")]
    [InlineData("{models: {providers: {p: {contextWindow: 1, models: []}}}}", """{"models":{"providers":{"p":{"models":[]}}}}""")]
    [InlineData(
        "{models: {providers: {p: {contextWindow: 1, contextTokens: 'x', models: [{id: 'm'}, {contextWindow: 2}, 5]}}}}",
        """{"models":{"providers":{"p":{"models":[{"id":"m","contextTokens":"x","contextWindow":1},{"contextWindow":2,"contextTokens":"x"},5]}}}}""")]
    public void Context_budgets_go_to_the_models_or_away(string text, string expected) => Assert.Equal(expected, Migrate(text, InMemoryMigration.ContextBudgets));

    [Fact]
    public void A_budget_is_found_in_the_model_and_shown_at_the_provider()
    {
        var document = Read("{models: {providers: {'p.q': {contextTokens: 'many', models: [{id: 'm'}]}}}}", InMemoryMigration.ContextBudgets);
        var tokens = document.Find("models", "providers", "p.q", "models")[0]["contextTokens"];
        Assert.Equal("models.providers[\"p.q\"].contextTokens", tokens.Path);
        Assert.Equal("/models/providers/p.q/contextTokens", tokens.Pointer);
        Assert.Equal("models.providers[\"p.q\"].models[0].contextTokens", tokens.OpenClawPath);
        Assert.Equal("'many'", tokens.Syntax.Text);
    }

    [Theory]
    [InlineData("{discovery: {enabled: true}}", "{}")]
    [InlineData("{discovery: {}}", "{}")]
    [InlineData("{discovery: {enabled: 5, x: 1}}", """{"discovery":{"x":1}}""")]
    [InlineData("{discovery: {x: 1}}", """{"discovery":{"x":1}}""")]
    [InlineData("{discovery: true}", """{"discovery":true}""")]
    public void Copilot_discovery_goes_away(string config, string expected) => Assert.Equal(
        """{"plugins":{"entries":{"github-copilot":{"config":""" + expected + "}}}}",
        Migrate($"{{plugins: {{entries: {{'github-copilot': {{config: {config}}}}}}}}}", InMemoryMigration.CopilotDiscovery));

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json"));

    private static ConfigDocument Read(string text, InMemoryMigration migration) =>
        ConfigDocument.Create(Parse(text), ConfigSources.None, new ReadingBehavior { Migrations = [migration] });

    private static string Migrate(string text, InMemoryMigration migration) => Json.Of(Read(text, migration).Root);
}
