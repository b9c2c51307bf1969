using Clawlint.Config.Includes;
using Clawlint.Config.Tests.Support;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Config.Tests.Includes;

public class IncludeProblemTests
{
    private readonly MemoryFileSystem _files = new MemoryFileSystem().Add("openclaw.json", "{}");

    [Theory]
    [InlineData("{$include: 5}", IncludeProblemKind.NotAPath, "5", "$include")]
    [InlineData("{gateway: {$include: null}}", IncludeProblemKind.NotAPath, "null", "gateway.$include")]
    [InlineData("{gateway: {$include: {a: 1}}}", IncludeProblemKind.NotAPath, "{a: 1}", "gateway.$include")]
    [InlineData("{list: [{$include: ['a.json', 5]}]}", IncludeProblemKind.NotAString, "5", "list[0].$include[1]")]
    [InlineData("{$include: 'a\\u0000b'}", IncludeProblemKind.NulCharacter, "'a\\u0000b'", "$include")]
    [InlineData("{$include: '../a.json'}", IncludeProblemKind.OutsideRoot, "'../a.json'", "$include")]
    [InlineData("{$include: '/elsewhere/a.json'}", IncludeProblemKind.OutsideRoot, "'/elsewhere/a.json'", "$include")]
    [InlineData("{$include: '../cc/a.json'}", IncludeProblemKind.OutsideRoot, "'../cc/a.json'", "$include")]
    [InlineData("{$include: 'openclaw.json'}", IncludeProblemKind.Circular, "'openclaw.json'", "$include")]
    [InlineData("{$include: './x/../openclaw.json'}", IncludeProblemKind.Circular, "'./x/../openclaw.json'", "$include")]
    [InlineData("{$include: 'gone.json'}", IncludeProblemKind.NotFound, "'gone.json'", "$include")]
    [InlineData("{$include: ''}", IncludeProblemKind.IsFolder, "''", "$include")]
    [InlineData("{$include: '.'}", IncludeProblemKind.IsFolder, "'.'", "$include")]
    [InlineData("{$include: '${DIR}/a.json'}", IncludeProblemKind.NotFound, "'${DIR}/a.json'", "$include")]
    public void An_include_that_cannot_be_followed_is_named_at_its_place(string text, IncludeProblemKind kind, string written, string path)
    {
        _files.Add("a.json", "{}");
        var problem = Assert.Single(Read(text).IncludeProblems);
        Assert.Equal((kind, written, path), (problem.Kind, problem.Syntax.Text, problem.Path));
    }

    [Theory]
    [InlineData(IncludeFailure.NotRegularFile, IncludeProblemKind.NotRegularFile)]
    [InlineData(IncludeFailure.HardLinked, IncludeProblemKind.HardLinked)]
    [InlineData(IncludeFailure.NoPermission, IncludeProblemKind.NotReadable)]
    [InlineData(IncludeFailure.IsFolder, IncludeProblemKind.IsFolder)]
    public void What_the_file_system_refuses_is_named(IncludeFailure failure, IncludeProblemKind kind)
    {
        _files.AddFailure("a.json", failure);
        Assert.Equal(kind, Assert.Single(Read("{$include: 'a.json'}").IncludeProblems).Kind);
    }

    [Fact]
    public void A_path_of_4096_characters_is_too_long()
    {
        string path = new('a', 4096);
        Assert.Equal(IncludeProblemKind.PathTooLong, Assert.Single(Read($"{{$include: '{path}'}}").IncludeProblems).Kind);
        string nearly = new('a', 4094);
        Assert.Equal(IncludeProblemKind.PathTooLong, Assert.Single(Read($"{{$include: '{nearly}'}}").IncludeProblems).Kind);
    }

    [Fact]
    public void Two_MiB_are_read_and_one_byte_more_is_not()
    {
        _files.Add("fits.json", "{}".PadRight(2 * 1024 * 1024)).Add("large.json", "{}".PadRight((2 * 1024 * 1024) + 1));
        Assert.Empty(Read("{$include: 'fits.json'}").IncludeProblems);
        Assert.Equal(IncludeProblemKind.TooLarge, Assert.Single(Read("{$include: 'large.json'}").IncludeProblems).Kind);
        Assert.Empty(Read("{$include: 'large.json'}", new ReadingBehavior { GuardsIncludes = false }).IncludeProblems);
    }

    [Fact]
    public void Links_must_stay_within_and_may_not_go_round()
    {
        _files.Add("/elsewhere/a.json", "{x: 1}").Add("real.json", "{x: 2}")
            .AddLink("out.json", "/elsewhere/a.json").AddLink("in.json", "real.json").AddLink("p.json", "q.json").AddLink("q.json", "p.json");
        Assert.Equal(IncludeProblemKind.LinkOutsideRoot, Assert.Single(Read("{$include: 'out.json'}").IncludeProblems).Kind);
        Assert.DoesNotContain(MemoryFileSystem.FullPath("/elsewhere/a.json"), _files.Reads.Keys);
        Assert.Equal(2, Read("{$include: 'in.json'}").Find("x").AsNumber());
        Assert.Equal(IncludeProblemKind.LinkLoop, Assert.Single(Read("{$include: 'p.json'}").IncludeProblems).Kind);
    }

    [Fact]
    public void Further_roots_and_releases_that_confine_nothing_let_an_include_lie_elsewhere()
    {
        _files.Add("/elsewhere/a.json", "{x: 1}").AddLink("out.json", "/elsewhere/a.json");
        var roots = Sources() with { IncludeRoots = [MemoryFileSystem.FullPath("/elsewhere")] };
        Assert.Empty(Read("{$include: '/elsewhere/a.json'}", sources: roots).IncludeProblems);
        Assert.Empty(Read("{$include: 'out.json'}", sources: roots).IncludeProblems);
        Assert.Single(Read("{$include: '/elsewhere/a.json'}", new ReadingBehavior { HasIncludeRoots = false }, roots).IncludeProblems);
        Assert.Empty(Read("{$include: '/elsewhere/a.json'}", new ReadingBehavior { ConfinesIncludes = false }).IncludeProblems);
    }

    [Fact]
    public void Ten_files_may_include_each_other_and_the_eleventh_may_not()
    {
        for (int i = 1; i <= 11; i++)
        {
            _files.Add($"{i}.json", $"{{$include: './{i + 1}.json', k{i}: 1}}");
        }

        _files.Add("last.json", "{x: 1}").Add("10.json", "{$include: 'last.json'}");
        var problem = Assert.Single(Read("{$include: '1.json'}").IncludeProblems);
        Assert.Equal((IncludeProblemKind.TooDeep, "$include", "10.json"), (problem.Kind, problem.Path, problem.Syntax.Tree.Text.Path));
        Assert.Empty(Read("{$include: '2.json'}").IncludeProblems);
    }

    [Fact]
    public void Files_that_include_each_other_are_named_where_the_circle_closes()
    {
        _files.Add("a.json", "{deep: {$include: 'b.json'}}").Add("b.json", "{list: [{$include: 'a.json'}]}");
        var problem = Assert.Single(Read("{top: {$include: 'a.json'}}").IncludeProblems);
        Assert.Equal((IncludeProblemKind.Circular, "top.deep.list[0].$include", "b.json"), (problem.Kind, problem.Path, problem.Syntax.Tree.Text.Path));
        Assert.Equal("/top/deep/list/0/$include", problem.Pointer);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("5")]
    [InlineData("null")]
    public void Keys_beside_an_include_need_an_object_in_it(string included)
    {
        _files.Add("a.json", included);
        var document = Read("{gateway: {$include: 'a.json', port: 1}}");
        Assert.Equal(IncludeProblemKind.SiblingsNeedObject, Assert.Single(document.IncludeProblems).Kind);
        Assert.Equal(1, document.Find("gateway", "port").AsNumber());
        Assert.True(document.Find("gateway").IsIncomplete);
    }

    [Fact]
    public void All_problems_are_named_and_the_rest_is_merged()
    {
        _files.Add("a.json", "{x: 1, gone: {$include: 'gone.json'}}");
        var document = Read("{$include: ['a.json', 'also-gone.json', 7], y: 2, z: {$include: '../out.json'}}");
        Assert.Equal(4, document.IncludeProblems.Length);
        Assert.Equal("""{"x":1,"gone":"<Unknown>","y":2,"z":"<Unknown>"}""", Json.Of(document.Root));
        Assert.True(document.Root.IsIncomplete);
    }

    [Fact]
    public void Includes_that_multiply_come_to_an_end()
    {
        for (int i = 1; i < 10; i++)
        {
            string next = $"'{i + 1}.json'";
            _files.Add($"{i}.json", $"{{$include: [{string.Join(',', Enumerable.Repeat(next, 10))}]}}");
        }

        _files.Add("10.json", "{x: [1]}");
        Assert.Contains(Read("{$include: '1.json'}").IncludeProblems, static problem => problem.Kind == IncludeProblemKind.TooMany);
    }

    [Fact]
    public void A_deep_value_in_a_deep_value_is_merged_without_the_stack()
    {
        string deep = string.Concat(Enumerable.Repeat("{a: ", 900)) + "{$include: 'NEXT'}" + new string('}', 900);
        for (int i = 1; i < 10; i++)
        {
            _files.Add($"{i}.json", deep.Replace("NEXT", $"{i + 1}.json", StringComparison.Ordinal));
        }

        _files.Add("10.json", "{x: 1}");
        var document = Read("{$include: ['1.json', '1.json']}");
        Assert.Empty(document.IncludeProblems);
        var node = document.Root;
        int depth = 0;
        while (!node["a"].IsMissing)
        {
            node = node["a"];
            depth++;
        }

        Assert.Equal(8100, depth);
        Assert.Equal(1, node["x"].AsNumber());
    }

    private ConfigSources Sources() => new() { Path = MemoryFileSystem.FullPath("openclaw.json"), Files = _files };

    private ConfigDocument Read(string text, ReadingBehavior? behavior = null, ConfigSources? sources = null) =>
        ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json")), sources ?? Sources(), behavior ?? ReadingBehavior.Default);
}
