using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests.Discovery;

public sealed class ReleasePinFinderTests
{
    [Theory]
    [InlineData("compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:2026.2.26\n", "2026.2.26")]
    [InlineData("docker-compose.yaml", "services:\n  - image: \"openclaw/openclaw:v2026.9.6@sha256:00\" # pinned\n", "2026.9.6")]
    [InlineData("Dockerfile", "ARG X=1\nFROM --platform=linux/amd64 ghcr.io/openclaw/openclaw:2026.3.2 AS base\n", "2026.3.2")]
    [InlineData("package.json", """{"dependencies": {"openclaw": "2026.8.2"}}""", "2026.8.2")]
    public void A_pinned_release_is_found(string name, string content, string expected)
    {
        var pin = new ReleasePinFinder(new MemoryFileSystem().Add($"/p/{name}", content)).Find("/p");
        Assert.Equal(expected, pin?.Release.Name);
        Assert.Equal($"/p/{name}", pin?.File);
    }

    [Theory]
    [InlineData("compose.yml", "services:\n  gateway:\n    image: ghcr.io/openclaw/openclaw:latest\n")]
    [InlineData("compose.yml", "services:\n  other:\n    image: example/not-openclaw:2026.2.26\n")]
    [InlineData("compose.yml", "# image: ghcr.io/openclaw/openclaw:2026.2.26\n")]
    [InlineData("package.json", """{"dependencies": {"openclaw": "^2026.8.2"}}""")]
    [InlineData("package.json", "not json")]
    public void What_moves_pins_nothing(string name, string content) =>
        Assert.Null(new ReleasePinFinder(new MemoryFileSystem().Add($"/p/{name}", content)).Find("/p"));

    [Fact]
    public void The_nearest_folder_up_to_the_project_s_root_decides()
    {
        var files = new MemoryFileSystem()
            .Add("/compose.yml", "image: openclaw/openclaw:2026.2.17")
            .Add("/p/.git/HEAD")
            .Add("/p/compose.yml", "image: openclaw/openclaw:2026.3.2");
        Assert.Equal("2026.3.2", new ReleasePinFinder(files).Find("/p/a/b")?.Release.Name);
        Assert.Null(new ReleasePinFinder(files).Find("/q"));
        files.Add("/p/a/compose.yml", "image: openclaw/openclaw:2026.9.6");
        Assert.Equal("2026.9.6", new ReleasePinFinder(files).Find("/p/a/b")?.Release.Name);
    }
}
