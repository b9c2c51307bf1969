using System.Text.Json.Nodes;
using Clawlint.DevTool.Harvest;
using Xunit;

namespace Clawlint.DevTool.Tests.Harvest;

public sealed class HarvestedSchemaTests
{
    private const string Core = """
        {"properties":{
          "channels":{"properties":{"defaults":{"type":"object","title":"core"}}},
          "plugins":{"properties":{"entries":{"additionalProperties":{"type":"object","properties":{"enabled":{"type":"boolean"},"config":{"type":"object"}}}}}}}}
        """;

    [Fact]
    public void Channels_come_from_the_printed_schema_unless_the_core_has_them()
    {
        var channels = Merge(Core, """
            {"properties":{"channels":{"properties":{"defaults":{"title":"printed"},"sample":{"title":"printed"}}},"plugins":{"properties":{"entries":{}}}}}
            """)["properties"]!["channels"]!["properties"]!;

        Assert.Equal("core", (string?)channels["defaults"]!["title"]);
        Assert.Equal("printed", (string?)channels["sample"]!["title"]);
    }

    [Fact]
    public void A_printed_plugin_gives_its_config_and_nothing_else_of_its_entry()
    {
        var entry = Merge(Core, """
            {"properties":{"channels":{},"plugins":{"properties":{"entries":{"properties":{"sample":{"properties":{"enabled":{"type":"string"},"config":{"maxProperties":1}}}}}}}}}
            """)["properties"]!["plugins"]!["properties"]!["entries"]!["properties"]!["sample"]!;

        Assert.Equal("boolean", (string?)entry["properties"]!["enabled"]!["type"]);
        Assert.Equal(1, (int?)entry["properties"]!["config"]!["maxProperties"]);
    }

    [Fact]
    public void Without_a_printed_schema_the_manifests_say_what_plugins_take()
    {
        var entries = Merge(Core, printed: null, """[{"id":"sample","configSchema":{"maxProperties":1}},{"id":"silent"}]""")
            ["properties"]!["plugins"]!["properties"]!["entries"]!["properties"]!.AsObject();

        Assert.Equal(["sample"], entries.Select(entry => entry.Key));
        Assert.Equal(1, (int?)entries["sample"]!["properties"]!["config"]!["maxProperties"]);
    }

    [Fact]
    public void The_schema_key_is_always_accepted() =>
        Assert.Equal("string", (string?)Merge(Core, printed: null)["properties"]!["$schema"]!["type"]);

    private static JsonObject Merge(string core, string? printed, string manifests = "[]") => HarvestedSchema.Merge(
        JsonNode.Parse(core)!.AsObject(), printed is null ? null : JsonNode.Parse(printed)!.AsObject(), JsonNode.Parse(manifests)!.AsArray());
}
