using System.Text.Json;
using Clawlint.Environments;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Environments;

public class DotEnvFileTests
{
    [Fact]
    public void Variables_are_those_that_dotenv_reads()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("fixtures", "environment", "dotenv.json")));
        Assert.All(cases.RootElement.EnumerateArray(), static recorded =>
        {
            string text = recorded.GetProperty("text").GetString()!;
            var expected = recorded.GetProperty("variables").EnumerateObject().ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString()!);
            var actual = new Dictionary<string, string>();
            foreach (var (name, value) in Parse(text).Variables)
            {
                actual[name] = value;
            }

            Assert.Equal(expected, actual);
        });
    }

    [Theory]
    [InlineData("A=1\n", "A", "1")]
    [InlineData("\n  export TOKEN = \"fake\\ntoken\" # x\n", "TOKEN", "\"fake\\ntoken\"")]
    [InlineData("# ü\r\nB='x\r\ny'\r\n", "B", "'x\r\ny'")]
    [InlineData("A=", "A", "")]
    public void Name_and_value_are_found_in_the_text(string text, string name, string value)
    {
        var file = Parse(text);
        var entry = Assert.Single(file.Entries);
        Assert.Equal((name, value), (file.Text.GetString(entry.NameSpan), file.Text.GetString(entry.ValueSpan)));
    }

    [Fact]
    public void A_file_above_one_MiB_is_passed_over_as_OpenClaw_does()
    {
        Assert.Single(Parse("A=1\n#".PadRight(DotEnvFile.MaxBytes, 'x')).Entries);
        Assert.Empty(Parse("A=1\n#".PadRight(DotEnvFile.MaxBytes + 1, 'x')).Entries);
    }

    [Theory]
    [InlineData("A=\"\n")]
    [InlineData("A=\"\\\"")]
    [InlineData("A='\\' x\n")]
    [InlineData("A\n")]
    public void Hostile_text_costs_no_more_than_its_length(string line) =>
        Assert.NotNull(Parse(string.Concat(Enumerable.Repeat(line, DotEnvFile.MaxBytes / line.Length))));

    private static DotEnvFile Parse(string text) => DotEnvFile.Parse(SourceText.FromString(text, ".env"));
}
