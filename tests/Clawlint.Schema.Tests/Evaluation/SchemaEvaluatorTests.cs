using System.Text;
using Clawlint.Config;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Schema.Tests.Evaluation;

public sealed class SchemaEvaluatorTests
{
    private static readonly SchemaNode Newest = SchemaStore.Bundled.Open("2026.9.6").Root;

    [Fact]
    public void An_unknown_member_is_named_itself()
    {
        var error = Assert.Single(Check("""{ gateway: { prot: 1 } }"""));
        Assert.Equal((SchemaKeyword.AdditionalProperties, "gateway.prot"), (error.Keyword, error.Node.Path));
        Assert.False(error.Schema.GetProperty("port").IsMissing);
    }

    [Fact]
    public void A_wrong_type_says_which_are_allowed()
    {
        var error = Assert.Single(Check("""{ gateway: { port: "18789" } }"""));
        Assert.Equal((SchemaKeyword.Type, "gateway.port", SchemaTypes.Integer), (error.Keyword, error.Node.Path, error.Schema.Types));
    }

    [Fact]
    public void A_number_out_of_range_says_the_bound()
    {
        var error = Assert.Single(Check("""{ gateway: { port: 70000 } }"""));
        Assert.Equal((SchemaKeyword.Maximum, 65535), (error.Keyword, error.Schema.Maximum));
    }

    [Fact]
    public void A_union_of_words_sums_up_its_words()
    {
        var error = Assert.Single(Check("""{ gateway: { bind: "lann" } }"""));
        var expected = SchemaExpectation.Of(error.Schema);
        Assert.Equal((SchemaKeyword.AnyOf, true), (error.Keyword, expected.IsClosed));
        Assert.Equal(["auto", "lan", "loopback", "custom", "tailnet"], expected.Values.Select(value => value.AsString()));
    }

    [Fact]
    public void The_branch_that_a_discriminator_chooses_speaks()
    {
        var error = Assert.Single(Check("""{ gateway: { auth: { token: { source: "env", provider: "default", id: "A", idd: 1 } } } }"""));
        Assert.Equal((SchemaKeyword.AdditionalProperties, "gateway.auth.token.idd"), (error.Keyword, error.Node.Path));
        Assert.Equal("gateway.auth.token", error.UnionNode.Path);
    }

    [Fact]
    public void Of_branches_that_are_equally_near_speaks_what_is_wrong_by_each()
    {
        var errors = Check("""{ gateway: { auth: { token: { source: "vault", provider: 1, id: "A" } } } }""");
        Assert.Equal(["gateway.auth.token.source", "gateway.auth.token.provider"], errors.Select(static error => error.Node.Path));
        Assert.Equal(["env", "file", "exec", "store"], errors[0].GetExpectation().Values.Select(static value => value.AsString()));
        Assert.All(errors, static error => Assert.Equal("gateway.auth.token", error.UnionNode.Path));
    }

    [Fact]
    public void Branches_that_are_equally_near_and_agree_on_nothing_leave_it_to_the_union()
    {
        const string Schema = """
            { "anyOf": [{ "type": "object", "required": ["a"] }, { "type": "object", "required": ["b"] }] }
            """;
        var errors = new List<SchemaError>();
        new SchemaEvaluator().Evaluate(JsonSchema.Compile(Encoding.UTF8.GetBytes(Schema)).Root, Read("{}").Root, errors);
        var error = Assert.Single(errors);
        Assert.Equal((SchemaKeyword.AnyOf, true), (error.Keyword, error.Union.IsMissing));
    }

    [Fact]
    public void A_missing_member_is_named()
    {
        var error = Assert.Single(Check("""{ gateway: { auth: { trustedProxy: {} } } }"""));
        Assert.Equal((SchemaKeyword.Required, "userHeader"), (error.Keyword, error.MissingName));
    }

    [Fact]
    public void A_bad_name_is_told_apart_from_a_bad_value()
    {
        var error = Assert.Single(Check("""{ browser: { profiles: { "Bad Name": { cdpPort: 1, color: "#123456" } } } }"""), error => error.IsName);
        Assert.Equal((SchemaKeyword.Pattern, """browser.profiles["Bad Name"]"""), (error.Keyword, error.Node.Path));
    }

    [Fact]
    public void All_mistakes_come_in_the_order_of_the_text() =>
        Assert.Equal(["a", "gateway.port", "gateway.zz", "b"], Check("""{ a: 1, gateway: { port: "x", zz: 1 }, b: 2 }""").Select(error => error.Node.Path));

    [Fact]
    public void What_cannot_be_known_satisfies_everything() =>
        Assert.Empty(Check("""{ gateway: {{ gateway_block }}, channels: { telegram: { botToken: {{ token }} } } }"""));

    [Theory]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    public void Numbers_that_JSON_does_not_have_are_of_no_type(string number) =>
        Assert.Equal(SchemaKeyword.Type, Assert.Single(Check($$"""{ gateway: { port: {{number}} } }""")).Keyword);

    [Theory]
    [InlineData("0.3", "0.1", SchemaResult.Valid)]
    [InlineData("19.99", "0.01", SchemaResult.Valid)]
    [InlineData("1e308", "0.5", SchemaResult.Valid)]
    [InlineData("0.35", "0.1", SchemaResult.Invalid)]
    public void Multiples_are_counted_in_decimals(string number, string divisor, SchemaResult expected) =>
        Assert.Equal(expected, Evaluate($$"""{ "multipleOf": {{divisor}} }""", number));

    [Fact]
    public void A_deeply_nested_value_needs_no_stack()
    {
        const int Depth = 1_400; // the parser reads no deeper
        const string Recursive = """{ "anyOf": [{ "type": "integer" }, { "type": "array", "items": { "$ref": "#" } }] }""";
        Assert.Equal(SchemaResult.Valid, Evaluate(Recursive, new string('[', Depth) + "1" + new string(']', Depth)));
        Assert.Equal(SchemaResult.Invalid, Evaluate(Recursive, new string('[', Depth) + "true" + new string(']', Depth)));
    }

    [Theory]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#" }] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#" }] }""")]
    public void A_schema_that_goes_round_in_a_circle_is_undecided(string schema) =>
        Assert.Equal(SchemaResult.Undecided, Evaluate(schema, "1"));

    [Fact]
    public void A_schema_whose_branches_multiply_is_undecided_soon()
    {
        const string Doubling = """{ "anyOf": [{ "items": { "$ref": "#" }, "type": "array" }, { "items": { "$ref": "#" }, "type": "array", "maxItems": 1 }] }""";
        Assert.Equal(SchemaResult.Undecided, Evaluate(Doubling, new string('[', 60) + "1" + new string(']', 60)));
    }

    [Fact]
    public void A_valid_value_costs_no_allocation()
    {
        var config = Read("""
            { gateway: { mode: "local", port: 18789, bind: "loopback", auth: { mode: "token", token: { source: "env", provider: "default", id: "A" } } },
              agents: { entries: { main: { default: true } } }, channels: { telegram: { enabled: true, botToken: "fake-token-for-tests-0001" } } }
            """).Root;
        var evaluator = new SchemaEvaluator();
        var errors = new List<SchemaError>();
        Assert.Equal(SchemaResult.Valid, evaluator.Evaluate(Newest, config, errors));
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate(Newest, config, errors);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_schemas_of_a_value_are_those_of_its_branch()
    {
        var config = Read("""{ gateway: { auth: { token: { source: "file", provider: "p", id: 1 } } } }""");
        var found = new ApplicableSchemas().Find(Newest, config.Find("gateway", "auth", "token", "id"));
        Assert.All(found, schema => Assert.Equal(SchemaTypes.String, schema.Types));
        Assert.NotEmpty(found);
    }

    private static SchemaResult Evaluate(string schema, string value) =>
        new SchemaEvaluator().Evaluate(JsonSchema.Compile(Encoding.UTF8.GetBytes(schema)).Root, Read(value).Root);

    private static List<SchemaError> Check(string config)
    {
        var errors = new List<SchemaError>();
        new SchemaEvaluator(SchemaFormats.Uri).Evaluate(Newest, Read(config).Root, errors);
        return errors;
    }

    private static ConfigDocument Read(string text) => ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString(text)));
}
