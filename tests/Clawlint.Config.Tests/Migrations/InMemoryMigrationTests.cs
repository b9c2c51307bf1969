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
    [InlineData("{old: {a: 1}}", """{"new":{"a":1}}""")]
    [InlineData("{old: {a: 1, b: {c: 1}}, new: {a: 2, b: {d: 2}}}", """{"new":{"a":2,"b":{"d":2,"c":1}}}""")]
    [InlineData("{old: {a: 1}, new: 5}", """{"new":5}""")]
    [InlineData("{old: 5}", """{"old":5}""")]
    public void An_object_moves_and_fills_in_what_is_missing(string text, string expected) =>
        Assert.Equal(expected, Migrate(text, InMemoryMigration.Move("old", "new", onlyObjects: true)));

    [Theory]
    [InlineData("{x: {a: {old: 1}, b: {old: 2, new: 3}, c: 4}}", """{"x":{"a":{"deep":{"value":1}},"b":{"new":3,"deep":{"value":2}},"c":4}}""")]
    [InlineData("{x: {a: {old: 1, deep: 'text'}}}", """{"x":{"a":{"deep":{"value":1}}}}""")]
    public void A_wildcard_of_the_target_is_the_name_that_was_met(string text, string expected) =>
        Assert.Equal(expected, Migrate(text, InMemoryMigration.Move("x.*.old", "x.*.deep.value", onlyObjects: false)));

    [Theory]
    [InlineData("{a: {s: 'word'}, b: {s: true}, c: {s: 1}, d: {s: []}}", """{"a":{"s":{}},"b":{"s":{}},"c":{"s":1},"d":{"s":[]}}""")]
    public void A_text_or_flag_becomes_an_object(string text, string expected) => Assert.Equal(expected, Migrate(text, InMemoryMigration.Widen("a|b|c|d.s")));

    [Theory]
    [InlineData("{list: [{old: true}, {old: 'yes'}, 5]}", """{"list":[{},{"old":"yes"},5]}""")]
    public void A_flag_goes_away_in_each_element(string text, string expected) => Assert.Equal(expected, Migrate(text, InMemoryMigration.RemoveFlag("list.[].old")));

    [Theory]
    [InlineData("{bind: ' LocalHost '}", """{"bind":"loopback"}""")]
    [InlineData("{bind: 'lan'}", """{"bind":"lan"}""")]
    [InlineData("{bind: 5}", """{"bind":5}""")]
    public void A_word_is_replaced(string text, string expected) =>
        Assert.Equal(expected, Migrate(text, InMemoryMigration.Replace("bind", new Dictionary<string, string> { ["localhost"] = "loopback" })));

    [Fact]
    public void A_moved_value_keeps_the_path_where_it_was_written()
    {
        var moved = Read("{heartbeat: {every: '1h', deep: {x: 1}}}", InMemoryMigration.Move("heartbeat", "agents.defaults.heartbeat", onlyObjects: true)).Find("agents", "defaults", "heartbeat");
        Assert.Equal(("heartbeat", "agents.defaults.heartbeat"), (moved.Path, moved.OpenClawPath));
        Assert.Equal(("heartbeat.deep.x", "agents.defaults.heartbeat.deep.x"), (moved["deep"]["x"].Path, moved["deep"]["x"].OpenClawPath));
    }

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
