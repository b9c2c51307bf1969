using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Config.Tests;

public class ConfigDocumentTests
{
    [Fact]
    public void Find_follows_names_and_gives_missing_where_there_is_none()
    {
        var document = Read("{gateway: {auth: {token: 'fake-token-for-tests-0001'}, port: 18789}}");
        Assert.Equal("fake-token-for-tests-0001", document.Find("gateway", "auth", "token").AsString());
        Assert.Equal(18789, document.Find("gateway", "port").AsNumber());
        Assert.True(document.Find("gateway", "port", "deeper").IsMissing);
        Assert.True(document.Find("nothing", "at", "all").IsMissing);
        Assert.Equal(document.Root, document.Find());
    }

    [Fact]
    public void Each_kind_of_value_is_read()
    {
        var root = Read("""{o: {}, a: [], s: 'x', n: 0x10, t: true, f: false, z: null}""").Root;
        Assert.Equal(
            [ConfigKind.Object, ConfigKind.Array, ConfigKind.String, ConfigKind.Number, ConfigKind.True, ConfigKind.False, ConfigKind.Null],
            Kinds(root.Children));
        Assert.Equal(16, root["n"].AsNumber());
        Assert.True(root["t"].AsBoolean());
        Assert.False(root["f"].AsBoolean());
        Assert.Null(root["s"].AsBoolean());
        Assert.Equal(ConfigKind.Missing, root["s"]["x"].Kind);
    }

    [Theory]
    [InlineData("{a: 1, b: 2, a: 3}", "a=3 b=2")]
    [InlineData("{a: 1, 'a': 2, \"\\u0061\": 3}", "a=3")]
    [InlineData("{b: 1, '10': 2, a: 3, '9': 4}", "9=4 10=2 b=1 a=3")]
    [InlineData("{b: 1, '4294967295': 2, '4294967294': 3, '01': 4, '-1': 5}", "4294967294=3 b=1 4294967295=2 01=4 -1=5")]
    [InlineData("{a1: 1, a2: 2, a3: 3, a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9, a2: 22, a1: 11}", "a1=11 a2=22 a3=3 a4=4 a5=5 a6=6 a7=7 a8=8 a9=9")]
    public void Members_come_in_JavaScripts_order_with_their_last_value(string text, string expected) =>
        Assert.Equal(expected, Describe(Read(text).Root));

    [Fact]
    public void A_replaced_member_and_what_lies_beneath_it_is_no_value()
    {
        var document = Read("{a: {x: 1}, a: {y: 2}}");
        var replaced = Assert.Single(document.ReplacedMembers);
        Assert.True(document.FromSyntax(replaced.Value).IsMissing);
        Assert.True(document.Root["a"]["x"].IsMissing);
        Assert.Equal(2, document.Root["a"]["y"].AsNumber());
        Assert.Equal(3, document.NodeCount);
    }

    [Theory]
    [InlineData("{a: [1, {b: [2]}], c: 3}")]
    [InlineData("{c: 1, '2': {d: 1}, '1': [{e: 1}], c: {f: 2}}")]
    public void Every_value_is_found_again_by_its_syntax_its_path_and_its_parent(string text)
    {
        var document = Read(text);
        for (int i = 0; i < document.NodeCount; i++)
        {
            var node = document.GetNode(i);
            Assert.Equal(node, document.FromSyntax(node.Syntax));
            Assert.Equal(node, Follow(document.Root, node.Path));
            Assert.True(node.Parent.IsMissing ? i == 0 : node.Parent.Index < i);
        }
    }

    [Fact]
    public void Paths_and_pointers_are_written_as_the_user_may_type_them()
    {
        var document = Read("""{bindings: [{agentId: 'a'}, {agentId: 'b'}], channels: {"my bot.x/~": {"": 1}}}""");
        var agent = document.Find("bindings")[1]["agentId"];
        Assert.Equal("bindings[1].agentId", agent.Path);
        Assert.Equal("/bindings/1/agentId", agent.Pointer);
        var odd = document.Find("channels", "my bot.x/~", "");
        Assert.Equal("""channels["my bot.x/~"][""]""", odd.Path);
        Assert.Equal("/channels/my bot.x~1~0/", odd.Pointer);
        Assert.Equal("", document.Root.Path);
        Assert.Equal("", document.Root.Pointer);
    }

    [Fact]
    public void Names_with_escapes_and_letters_beyond_ASCII_are_found()
    {
        var root = Read("{\"\\u0061b\": 1, 'ключ': 2, \"\\ud83d\\ude00\": 3}").Root;
        Assert.Equal(1, root["ab"].AsNumber());
        Assert.Equal(2, root["ключ"].AsNumber());
        Assert.Equal(3, root["😀"].AsNumber());
        Assert.True(root["AB"].IsMissing);
    }

    [Fact]
    public void Elements_know_their_place_and_members_their_name()
    {
        var list = Read("{list: [10, 20, 30]}").Find("list");
        Assert.Equal(3, list.Children.Count);
        Assert.Equal(2, list[2].ElementIndex);
        Assert.Null(list[2].Name);
        Assert.Equal(-1, list.ElementIndex);
        Assert.Equal("list", list.Name);
        Assert.True(list[3].IsMissing);
        Assert.True(list[-1].IsMissing);
    }

    [Fact]
    public void A_file_without_a_value_has_no_root()
    {
        var document = Read("// nothing here\n");
        Assert.True(document.Root.IsMissing);
        Assert.Equal(0, document.NodeCount);
        Assert.True(document.Find("gateway").IsMissing);
    }

    [Fact]
    public void A_wide_object_with_many_duplicates_keeps_the_last_of_each()
    {
        var members = Enumerable.Range(0, 5000).Select(static i => $"k{i % 1000}: {i}");
        var document = Read("{" + string.Join(", ", members) + "}");
        Assert.Equal(1001, document.NodeCount);
        Assert.Equal(4007, document.Root["k7"].AsNumber());
        Assert.Equal(4000, document.ReplacedMembers.Length);
    }

    [Fact]
    public void Looking_up_plain_names_allocates_nothing()
    {
        var document = Read("{gateway: {auth: {mode: 'token', token: 'fake-token-for-tests-0001'}, port: 18789}}");
        _ = document.Find("gateway", "auth", "nothing");
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = document.Find("gateway", "auth", "nothing");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ConfigDocument Read(string text) => ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(text)));

    private static string Describe(ConfigNode node)
    {
        var parts = new List<string>();
        foreach (var child in node.Children)
        {
            parts.Add($"{child.Name}={child.AsNumber()}");
        }

        return string.Join(' ', parts);
    }

    private static List<ConfigKind> Kinds(ConfigNodeList nodes)
    {
        var kinds = new List<ConfigKind>();
        foreach (var node in nodes)
        {
            kinds.Add(node.Kind);
        }

        return kinds;
    }

    private static ConfigNode Follow(ConfigNode root, string path)
    {
        Assert.True(ConfigPath.TryParse(path, out var steps), path);
        return steps.Aggregate(root, static (node, step) => step.Name is null ? node[step.Element] : node[step.Name]);
    }
}
