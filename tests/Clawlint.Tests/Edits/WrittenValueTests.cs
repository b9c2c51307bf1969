using Clawlint.Edits;
using Xunit;

namespace Clawlint.Tests.Edits;

public class WrittenValueTests
{
    [Theory]
    [InlineData("18789", "18789")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("0x10", "16")]
    [InlineData(".5", "0.5")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("{ a: 'b', c: [1, 2,], } // d", "{\"a\":\"b\",\"c\":[1,2]}")]
    [InlineData("'local'", "\"local\"")]
    [InlineData("local", "\"local\"")]
    [InlineData("", "\"\"")]
    [InlineData("${TOKEN}", "\"${TOKEN}\"")]
    [InlineData("2026.9.6", "\"2026.9.6\"")]
    [InlineData("{ a: 1", "\"{ a: 1\"")]
    [InlineData("True", "\"True\"")]
    public void A_value_is_json5_where_it_can_be_and_else_a_text(string typed, string json) => Assert.Equal(json, WrittenValue.Read(typed));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1234567890123456789")]
    [InlineData("[1234567890123456789]")]
    public void A_number_that_would_become_another_one_stays_a_text(string typed) => Assert.Equal($"\"{typed}\"", WrittenValue.Read(typed));

    [Theory]
    [InlineData("{\"a\":1}", true)]
    [InlineData("\"x\"", true)]
    [InlineData("{a:1}", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    public void Strict_json_can_be_demanded(string typed, bool isJson) => Assert.Equal(isJson, WrittenValue.TryReadJson(typed, out _));
}
