using System.Text;
using Clawlint.Schema.Patterns;
using Xunit;

namespace Clawlint.Schema.Tests;

public sealed class SchemaFormTests
{
    [Fact]
    public void What_has_a_default_is_not_required() => Assert.Equal(
        ["name"],
        Compile("""{"required":["policy","name"],"properties":{"policy":{"default":"open"},"name":{}}}""").Required);

    [Fact]
    public void The_specification_requires_it_all_the_same() => Assert.Equal(
        ["policy"],
        Compile("""{"required":["policy"],"properties":{"policy":{"default":"open"}}}""", SchemaForm.Standard).Required);

    [Fact]
    public void A_reference_means_the_nearest_definitions_around_it()
    {
        var root = Compile("""
            {"$defs":{"name":{"maxLength":1}},"properties":{
              "outer":{"$ref":"#/$defs/name"},
              "plugin":{"$defs":{"name":{"maxLength":2}},"properties":{"inner":{"items":{"$ref":"#/$defs/name"}}}}}}
            """);
        Assert.Equal("""{"maxLength":1}""", Print(root.GetProperty("outer")));
        Assert.Equal("""{"items":{"maxLength":2}}""", Print(root.GetProperty("plugin").GetProperty("inner")));
    }

    [Fact]
    public void A_reference_to_no_definition_is_an_error() =>
        Assert.Throws<SchemaException>(() => Compile("""{"properties":{"a":{"$defs":{},"$ref":"#/$defs/name"}}}"""));

    [Theory]
    [InlineData("channels", """{"pattern":"x"}""", PatternOptions.Unicode)]
    [InlineData("channels", """{"pattern":"x","patternFlags":""}""", PatternOptions.None)]
    [InlineData("gateway", """{"pattern":"x"}""", PatternOptions.None)]
    [InlineData("gateway", """{"pattern":"x","patternFlags":"iu"}""", PatternOptions.IgnoreCase | PatternOptions.Unicode)]
    public void Patterns_of_channels_run_in_Unicode_mode_unless_they_say_otherwise(string section, string schema, PatternOptions expected)
    {
        var root = Compile("""{"properties":{"SECTION":{"properties":{"a":SCHEMA}}}}""".Replace("SECTION", section, StringComparison.Ordinal).Replace("SCHEMA", schema, StringComparison.Ordinal));
        Assert.Equal(expected, root.GetProperty(section).GetProperty("a").PatternOptions);
    }

    [Fact]
    public void Flags_and_prose_are_printed_on_request()
    {
        var root = Compile("""{"title":"Name","pattern":"x","patternFlags":"ui","description":"What it is called"}""");
        Assert.Equal("""{"pattern":"x","patternFlags":"iu"}""", Print(root, SchemaPrintOptions.WithPatternFlags | SchemaPrintOptions.WithoutProse));
        Assert.Equal("""{"description":"What it is called","pattern":"x","title":"Name"}""", Print(root));
    }

    private static SchemaNode Compile(string text, SchemaForm form = SchemaForm.OpenClaw) => JsonSchema.Compile(Encoding.UTF8.GetBytes(text), form: form).Root;

    private static string Print(SchemaNode schema, SchemaPrintOptions options = SchemaPrintOptions.None) => Encoding.UTF8.GetString(SchemaPrinter.Print(schema, options));
}
