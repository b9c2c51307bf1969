using Xunit;

namespace Clawlint.LanguageServer.Tests;

/// <summary>Every page of <c>fixtures/lsp</c>. <c>CLAWLINT_UPDATE_FIXTURES=1</c> writes the answers; look at what it wrote.</summary>
public sealed class FeatureTests
{
    public static TheoryData<string> Pages => [.. FeatureFixture.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_server_answers_as_the_page_says(string name)
    {
        var fixture = new FeatureFixture(name);
        var answer = fixture.Run();
        if (Environment.GetEnvironmentVariable("CLAWLINT_UPDATE_FIXTURES") == "1")
            fixture.Update(answer);
        else
            Assert.Equal(fixture.Answer, answer);
    }
}
