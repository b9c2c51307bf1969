using System.Text;
using Clawlint.DevTool.Harvest;
using Clawlint.DevTool.Tests.Support;
using Clawlint.Releases;
using Xunit;

namespace Clawlint.DevTool.Tests.Harvest;

public sealed class FactFileTests : IDisposable
{
    private static readonly OpenClawRelease[] Releases = [.. new[] { "2026.1.1", "2026.2.1", "2026.3.1" }.Select(OpenClawRelease.Parse)];

    private readonly SampleRepository _repository = new();

    [Fact]
    public void A_file_that_is_read_and_written_stays_the_same()
    {
        const string Text = """
            # What it says.

            -           2026.1.1    apple
            2026.3.1    -           apple
            2026.2.1    2026.2.1    banana with words
            -           -           cherry

            """;
        Assert.Equal(Text, Write(Text));
    }

    [Fact]
    public void A_new_release_ends_what_it_does_not_know_and_begins_what_it_does() => Assert.Equal(
        """

        -           2026.3.1    gone
        -           -           kept
        2026.4.1    -           new

        """,
        Write("\n- - gone\n- - kept\n", [.. Releases, OpenClawRelease.Parse("2026.4.1")], ("2026.4.1", ["new", "kept"])));

    [Fact]
    public void A_release_in_the_middle_says_nothing_of_its_neighbours() => Assert.Equal(
        """

        -           2026.1.1    apple
        2026.3.1    -           apple
        2026.2.1    2026.2.1    banana

        """,
        Write("\n- - apple\n", Releases, ("2026.2.1", ["banana"])));

    [Fact]
    public void Facts_from_many_releases_are_sorted_by_fact() => Assert.Equal(
        """

        2026.3.1    -           a
        -           2026.1.1    b

        """,
        Write("", Releases, ("2026.3.1", ["a"]), ("2026.1.1", ["b", "b"])));

    public void Dispose() => _repository.Dispose();

    private string Write(string text) => Write(text, Releases);

    private string Write(string text, IEnumerable<OpenClawRelease> releases, params (string Release, string[] Facts)[] changes)
    {
        _repository.Write("schema/facts/sample.txt", text);
        var file = new FactFile(_repository.Folder, "sample", releases);
        foreach (var (release, facts) in changes)
            file.Set(OpenClawRelease.Parse(release), facts);
        return Encoding.UTF8.GetString(file.ToFile().Content);
    }
}
