using System.Text.Json;
using Clawlint.Schema.Patterns;
using Clawlint.Schema.Tests.Support;
using Xunit;

namespace Clawlint.Schema.Tests.Patterns;

/// <summary>Replays what V8 answered: fixtures/patterns/record.mjs.</summary>
public sealed class EcmaPatternTests
{
    [Fact]
    public void Every_schema_pattern_answers_as_V8_does()
    {
        using var recorded = Read("schema-patterns.json");
        var texts = ReadTexts(recorded.RootElement.GetProperty("texts"));
        var differences = recorded.RootElement.GetProperty("patterns").EnumerateArray().SelectMany(row => FindDifferences(row, texts)).ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Fact]
    public void Every_language_feature_answers_as_V8_does()
    {
        using var recorded = Read("features.json");
        var differences = recorded.RootElement.EnumerateArray().SelectMany(row => FindDifferences(row, ReadTexts(row.GetProperty("texts")))).ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(?:a|a)*$")]
    [InlineData("(?:a*)*b")]
    [InlineData("^(?:a?){500}a{500}$")]
    [InlineData("(?=a*b)a")]
    public void A_long_text_costs_no_more_than_program_times_text(string source)
    {
        Assert.True(EcmaPattern.TryParse(source, PatternOptions.None, out var pattern));
        var text = new string('a', 20_000) + "!";
        Assert.Equal(PatternAnswer.No, pattern.Match(text));
    }

    [Fact]
    public void A_back_reference_that_takes_too_many_steps_is_undecided()
    {
        Assert.True(EcmaPattern.TryParse("^(a+)+\\1\\1$", PatternOptions.None, out var pattern));
        Assert.Equal(PatternAnswer.Undecided, pattern.Match(new string('a', 60) + "!"));
    }

    [Theory]
    [InlineData("(?:(?:a{1,1000}){1,1000}){1,1000}")]
    [InlineData("x{99999999999}")]
    public void A_pattern_that_unfolds_without_bound_is_refused(string source) =>
        Assert.False(EcmaPattern.TryParse(source, PatternOptions.None, out _));

    [Fact]
    public void Deeply_nested_groups_are_refused() =>
        Assert.False(EcmaPattern.TryParse(new string('(', 100_000) + new string(')', 100_000), PatternOptions.None, out _));

    private static IEnumerable<string> FindDifferences(JsonElement row, string[] texts)
    {
        var source = ReadText(row.GetProperty("pattern"));
        var letters = row.GetProperty("flags").GetString()!;
        var options = (letters.Contains('i') ? PatternOptions.IgnoreCase : PatternOptions.None)
            | (letters.Contains('u') ? PatternOptions.Unicode : PatternOptions.None);
        var parsed = EcmaPattern.TryParse(source, options, out var pattern);
        var answers = row.GetProperty("answers").GetString();
        if (parsed != answers is not null)
            yield return $"/{source}/{letters}: parsed = {parsed}";
        if (!parsed || answers is null)
            yield break;
        for (var i = 0; i < texts.Length; i++)
        {
            var answer = pattern!.Match(texts[i]);
            if (answer != (answers[i] == '1' ? PatternAnswer.Yes : PatternAnswer.No))
                yield return $"/{source}/{letters} on {JsonSerializer.Serialize(texts[i])}: {answer}";
        }
    }

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("fixtures", "patterns", name)));

    private static string[] ReadTexts(JsonElement texts) => [.. texts.EnumerateArray().Select(ReadText)];

    // JsonElement.GetString refuses lone surrogates, which JavaScript strings may hold.
    private static string ReadText(JsonElement element)
    {
        var raw = element.GetRawText();
        if (!raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return element.GetString()!;
        return JavaScriptText.Unescape(raw[1..^1]);
    }
}
