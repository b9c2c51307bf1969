using System.Text.Json;
using Clawlint.Schema.Evaluation;
using Clawlint.Schema.Tests.Support;
using Xunit;

namespace Clawlint.Schema.Tests.Evaluation;

/// <summary>Replays what Node's <c>URL.canParse</c> answered: fixtures/patterns/record.mjs.</summary>
public sealed class UrlTextTests
{
    [Fact]
    public void A_text_is_a_URL_where_Node_takes_it_for_one()
    {
        var recorded = JsonSerializer.Deserialize<Dictionary<string, bool>>(File.ReadAllText(RepositoryFolder.Combine("fixtures", "patterns", "urls.json")))!;
        var differences = recorded.Where(row => UrlText.IsAbsolute(row.Key) != row.Value).Select(row => $"{JsonSerializer.Serialize(row.Key)}: {row.Value}").ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}
