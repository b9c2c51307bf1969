using Clawlint.Cli.Output;
using Xunit;

namespace Clawlint.Cli.Tests.Output;

public sealed class MarkdownTextTests
{
    private const string Page = """
        ## What it does
        Finds `x` where a rather long sentence
        goes on.

        - one point that is long enough to need a second line
        - two

        ```json5 bad openclaw=2026.2.17
        {x: 1}
        ```
        """;

    [Fact]
    public void Prose_is_wrapped_and_samples_are_indented() => Assert.Equal(
        """
        What it does
        Finds `x` where a rather long
        sentence goes on.

        - one point that is long
          enough to need a second line
        - two

          Bad, in OpenClaw 2026.2.17:
            {x: 1}

        """,
        MarkdownText.Render(Page, 30, Palette.Plain));

    [Fact]
    public void Headings_and_code_have_colours() =>
        Assert.StartsWith("\u001b[1mWhat it does\u001b[0m\nFinds \u001b[36mx\u001b[0m where", MarkdownText.Render(Page, 80, new Palette(IsColored: true)), StringComparison.Ordinal);
}
