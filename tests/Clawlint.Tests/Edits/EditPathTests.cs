using Clawlint.Config;
using Clawlint.Edits;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Edits;

public class EditPathTests
{
    [Theory]
    [InlineData("gateway.port", "gateway.port")]
    [InlineData("/gateway/port", "gateway.port")]
    [InlineData("bindings[0].agentId", "bindings[0].agentId")]
    [InlineData("/a~1b/c~0d", "[\"a/b\"][\"c~d\"]")]
    [InlineData("channels[\"my-bot.x\"].on", "channels[\"my-bot.x\"].on")]
    [InlineData("channels['my-bot.x'].on", "channels[\"my-bot.x\"].on")]
    [InlineData("models.openai/gpt-5\\.4.alias", "models[\"openai/gpt-5.4\"].alias")]
    [InlineData("groups.-1001234.on", "groups[\"-1001234\"].on")]
    [InlineData("models[openai/gpt].alias", "models[\"openai/gpt\"].alias")]
    public void A_path_is_read_as_people_type_it(string typed, string path)
    {
        Assert.True(EditPath.TryParse(typed, out var steps));
        Assert.Equal(path, EditPath.Write(steps));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a.[0]x.")]
    public void What_names_no_value_is_refused(string typed) => Assert.False(EditPath.TryParse(typed, out _));

    [Theory]
    [InlineData("list[1]", "20")]
    [InlineData("list.1", "20")]
    [InlineData("/list/1", "20")]
    [InlineData("map.1", "true")]
    [InlineData("map[1]", "true")]
    [InlineData("list[2]", null)]
    [InlineData("list.x", null)]
    [InlineData("map.1.x", null)]
    public void Digits_are_a_place_in_an_array_and_a_name_in_an_object(string typed, string? value)
    {
        var document = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString("{ list: [10, 20], map: { '1': true } }")));
        Assert.True(EditPath.TryParse(typed, out var steps));
        var node = EditPath.Find(document, steps);
        Assert.Equal(value, node.IsMissing ? null : JsonText.Write(node));
    }
}
