using Xunit;

namespace Clawlint.Cli.Tests;

/// <summary>Every folder below <c>fixtures/cli</c> is a run. <c>CLAWLINT_UPDATE_FIXTURES=1</c> writes what comes out as what is expected.</summary>
public sealed class CliFixtureTests
{
    public static TheoryData<string> Names => [.. CliFixture.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_says_and_writes_what_is_expected(string name)
    {
        using var fixture = new CliFixture(name);
        var results = fixture.Run();
        if (Environment.GetEnvironmentVariable("CLAWLINT_UPDATE_FIXTURES") == "1")
            fixture.WriteExpected(results);
        Assert.Equal(fixture.ReadExpected(), results);
    }
}
