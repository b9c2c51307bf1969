using Clawlint.Config.Tests.Support;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Config.Tests.Includes;

public class IncludeTests
{
    private readonly MemoryFileSystem _files = new();

    [Fact]
    public void An_object_takes_the_place_of_its_include()
    {
        _files.Add("gateway.json5", "{port: 18790}");
        Assert.Equal("""{"gateway":{"port":18790},"x":1}""", Values("{gateway: {$include: './gateway.json5'}, x: 1}"));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("['a']", """["a"]""")]
    [InlineData("null", "null")]
    [InlineData("'text'", "\"text\"")]
    public void A_scalar_or_an_array_takes_the_place_of_an_include_without_siblings(string included, string expected)
    {
        _files.Add("part.json", included);
        Assert.Equal($$"""{"a":{{expected}}}""", Values("{a: {$include: 'part.json'}}"));
    }

    [Fact]
    public void The_root_may_be_an_include_and_become_whatever_it_holds()
    {
        _files.Add("all.json", "[1, 2]");
        Assert.Equal("[1,2]", Values("{$include: 'all.json'}"));
    }

    [Fact]
    public void Includes_work_inside_arrays()
    {
        _files.Add("one.json", "{id: 'one'}");
        Assert.Equal("""{"list":[{"id":"zero"},{"id":"one","x":1}]}""", Values("{list: [{id: 'zero'}, {$include: 'one.json', x: 1}]}"));
    }

    [Fact]
    public void Siblings_come_after_the_include_and_win_and_arrays_are_appended()
    {
        _files.Add("base.json", "{port: 1, mode: 'local', nested: {a: 1, list: [1]}}");
        Assert.Equal(
            """{"gateway":{"port":2,"mode":"local","nested":{"a":null,"list":[1,2],"b":3}}}""",
            Values("{gateway: {port: 2, $include: 'base.json', nested: {b: 3, list: [2], a: null}}}"));
    }

    [Fact]
    public void Several_files_are_merged_from_left_to_right()
    {
        _files.Add("a.json", "{x: 1, list: ['a'], only: 'a'}").Add("b.json", "{x: 2, list: ['b']}");
        Assert.Equal("""{"x":2,"list":["a","b","c"],"only":"a"}""", Values("{$include: ['a.json', 'b.json'], list: ['c']}"));
    }

    [Theory]
    [InlineData("[1]", "[2]", "[1,2]")]
    [InlineData("{a: 1}", "[2]", "[2]")]
    [InlineData("{a: 1}", "7", "7")]
    public void Files_that_hold_no_object_replace_or_append(string first, string second, string expected)
    {
        _files.Add("a.json", first).Add("b.json", second);
        Assert.Equal($$"""{"v":{{expected}}}""", Values("{v: {$include: ['a.json', 'b.json']}}"));
    }

    [Fact]
    public void An_empty_list_of_files_is_an_empty_object() => Assert.Equal("""{"v":{}}""", Values("{v: {$include: []}}"));

    [Fact]
    public void An_included_file_resolves_its_own_includes_from_its_own_folder()
    {
        _files.Add("parts/a.json", "{$include: './deeper/b.json', a: 1}").Add("parts/deeper/b.json", "{b: 2, up: {$include: '../../c.json'}}").Add("c.json", "3");
        Assert.Equal("""{"b":2,"up":3,"a":1}""", Values("{$include: './parts/a.json'}"));
    }

    [Fact]
    public void Names_like_numbers_come_first_as_in_JavaScript()
    {
        _files.Add("a.json", "{b: 1, '2': 2}");
        Assert.Equal("""{"1":3,"2":2,"b":1,"a":4}""", Values("{$include: 'a.json', a: 4, '1': 3}"));
    }

    [Fact]
    public void Prototype_names_fall_away_as_in_OpenClaw()
    {
        _files.Add("a.json", "{x: 1, constructor: 2, __proto__: {y: 1}}");
        Assert.Equal("""{"x":1,"z":3}""", Values("{$include: 'a.json', prototype: 1, z: 3}"));
        Assert.Equal("""{"x":1,"constructor":2}""", Values("{$include: 'a.json'}"));
        Assert.Equal("""{"x":1}""", Values("{x: 1, \"__proto__\": {a: 1}}"));
    }

    [Theory]
    [InlineData(PrototypeNames.Kept, """{"a":{"constructor":1,"prototype":1},"constructor":1,"prototype":1}""")]
    [InlineData(PrototypeNames.DroppedFromLater, """{"a":{"constructor":1},"constructor":1}""")]
    [InlineData(PrototypeNames.Dropped, """{"a":{}}""")]
    public void Releases_differ_in_what_a_merge_does_with_prototype_names(PrototypeNames names, string expected)
    {
        _files.Add("a.json", "{a: {constructor: 1}, constructor: 1}");
        Assert.Equal(expected, Values("{$include: 'a.json', a: {prototype: 1}, prototype: 1}", ReadingBehavior.Default with { PrototypeNames = names }));
    }

    [Fact]
    public void A_value_keeps_the_place_where_it_was_written()
    {
        _files.Add("gateway.json5", "{\n  auth: {mode: 'token'},\n}");
        var document = Read("{gateway: {$include: './gateway.json5'}}");
        var mode = document.Find("gateway", "auth", "mode");
        Assert.Equal("gateway.json5", mode.File.Text.Path);
        Assert.Equal("'token'", mode.Syntax.Text);
        Assert.Equal("gateway.auth.mode", mode.Path);
        Assert.Equal(2, mode.File.Text.GetPosition(mode.Syntax.Span.Start).Line);
        Assert.Equal(mode, document.FromSyntax(mode.Syntax));

        var gateway = document.Find("gateway");
        Assert.Equal("gateway.json5", gateway.File.Text.Path);
        Assert.Equal("openclaw.json", gateway.Member.Node.Tree.Text.Path);
        Assert.Equal("gateway", gateway.Name);
    }

    [Fact]
    public void A_merged_value_knows_all_its_places_and_the_last_one_counts()
    {
        _files.Add("a.json", "{gateway: {port: 1, trustedProxies: ['10.0.0.1']}}");
        var document = Read("{$include: 'a.json', gateway: {port: 2, trustedProxies: ['10.0.0.2', '10.0.0.3']}}");
        Assert.Equal(["a.json", "openclaw.json"], document.Find("gateway").Origins.Select(static origin => origin.Tree.Text.Path));
        var port = document.Find("gateway", "port");
        Assert.Equal(["1", "2"], port.Origins.Select(static origin => origin.Text));
        Assert.Equal("2", port.Syntax.Text);
        var proxies = document.Find("gateway", "trustedProxies");
        Assert.Equal(["gateway.trustedProxies[0]", "gateway.trustedProxies[0]", "gateway.trustedProxies[1]"], Children(proxies).Select(static node => node.Path));
        Assert.Equal(["gateway.trustedProxies[0]", "gateway.trustedProxies[1]", "gateway.trustedProxies[2]"], Children(proxies).Select(static node => node.OpenClawPath));
    }

    [Fact]
    public void The_result_names_every_file_that_was_looked_for()
    {
        _files.Add("a.json", "{$include: 'gone.json'}").AddLink("link.json", "a.json");
        var document = Read("{x: {$include: 'link.json'}, y: {$include: 'a.json'}}");
        Assert.Equal("a.json gone.json link.json", string.Join(' ', document.IncludePaths.Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)));
        Assert.Equal(["openclaw.json", "link.json", "a.json"], document.Trees.Select(static tree => tree.Text.Path).OrderByDescending(static path => path, StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_is_read_once_however_often_it_is_included()
    {
        _files.Add("a.json", "{x: 1}");
        Assert.Equal("""{"p":{"x":1},"q":{"x":1}}""", Values("{p: {$include: 'a.json'}, q: {$include: './a.json'}}"));
        Assert.Equal(1, _files.Reads[MemoryFileSystem.FullPath("a.json")]);
    }

    [Fact]
    public void Mistakes_of_an_included_file_are_its_own_and_what_was_understood_is_merged()
    {
        _files.Add("a.json", "{x: 1,, y: 2}");
        var document = Read("{p: {$include: 'a.json'}}");
        Assert.Equal("""{"p":{"x":1,"y":2}}""", Json.Of(document.Root));
        Assert.Empty(document.IncludeProblems);
        Assert.Equal("a.json", Assert.Single(document.Trees, static tree => !tree.Parses).Text.Path);
    }

    [Fact]
    public void Without_includes_and_variables_nothing_is_laid_over()
    {
        var tree = Parse("{gateway: {port: 1}}");
        var document = ConfigDocument.Create(tree, Sources(), ReadingBehavior.Default);
        Assert.False(document.IsOverlaid);
        Assert.Same(document, document.Written);
    }

    [Fact]
    public void Without_a_file_system_the_included_part_is_unknown_and_no_problem()
    {
        var document = ConfigDocument.Create(Parse("{a: {$include: 'a.json'}, b: {$include: 'b.json', x: 1}}"));
        Assert.Equal(ConfigKind.Object, document.Find("a").Kind);
        var laid = ConfigDocument.Create(Parse("{a: {$include: 'a.json'}, b: {$include: 'b.json', x: 1}}"), ConfigSources.None, ReadingBehavior.Default);
        Assert.Equal(ConfigKind.Unknown, laid.Find("a").Kind);
        Assert.Equal(1, laid.Find("b", "x").AsNumber());
        Assert.True(laid.Find("b").IsIncomplete);
        Assert.False(laid.Root.IsIncomplete);
        Assert.Empty(laid.IncludeProblems);
    }

    private static List<ConfigNode> Children(ConfigNode node)
    {
        List<ConfigNode> children = [];
        foreach (var child in node.Children)
        {
            children.Add(child);
        }

        return children;
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json"));

    private ConfigSources Sources() => new() { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = _files };

    private ConfigDocument Read(string text) => Read(text, ReadingBehavior.Default);

    private ConfigDocument Read(string text, ReadingBehavior behavior) => ConfigDocument.Create(Parse(text), Sources(), behavior);

    private string Values(string text) => Values(text, ReadingBehavior.Default);

    private string Values(string text, ReadingBehavior behavior)
    {
        var document = Read(text, behavior);
        Assert.Empty(document.IncludeProblems);
        return Json.Of(document.Root);
    }
}
