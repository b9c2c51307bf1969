using Clawlint.Diagnostics;
using Clawlint.Rules;
using Clawlint.Settings;
using Xunit;

namespace Clawlint.Tests.Settings;

/// <summary>What settings say for a config when several layers speak of it.</summary>
public class ProjectSettingsTests
{
    [Fact]
    public void An_override_counts_more_than_the_file_and_the_file_more_than_what_it_extends()
    {
        var files = new MemoryFolder().With("/p/.git/HEAD")
            .With("/p/team.json5", """{ openclaw: "2026.3.2", failOn: "info", rules: { "dm-open": "error" }, overrides: [{ files: "x/**", openclaw: "2026.5.28" }] }""")
            .With("/p/.clawlint.json5", """{ extends: "team.json5", openclaw: "2026.8.2", overrides: [{ files: "*.json5", failOn: "warning" }, { files: "b/", openclaw: "latest" }] }""");
        var loader = new SettingsLoader(files, "/p");
        Assert.Equal(("2026.8.2", Severity.Info), Of(loader, "/p/openclaw.json"));
        Assert.Equal(("2026.8.2", Severity.Warning), Of(loader, "/p/a/openclaw.json5"));
        Assert.Equal(("latest", Severity.Warning), Of(loader, "/p/b/c/openclaw.json5"));
        Assert.Equal(("2026.8.2", Severity.Info), Of(loader, "/p/x/openclaw.json"));
        Assert.Equal(Severity.Error, loader.For("/p/b/openclaw.json").Severities[RuleNames.Find("dm-open")!.Code]);
    }

    [Fact]
    public void A_rules_own_severity_counts_more_than_that_of_its_group_wherever_it_stands()
    {
        var settings = Read("""{ rules: { "mdns-full": "error", security: "info", CL4: "off", "CL4035": "warning" } }""");
        Assert.Equal(Severity.Error, settings.Severities["CL5060"]);
        Assert.Equal(Severity.Info, settings.Severities[RuleNames.Find("host-header-fallback")!.Code]);
        Assert.Equal(Severity.Warning, settings.Severities["CL4035"]);
        Assert.Equal(Severity.Off, settings.Severities[RuleNames.Find("gateway-mode-missing")!.Code]);
        Assert.DoesNotContain("CL1012", settings.Severities.Keys);
    }

    [Fact]
    public void Rules_are_selected_and_ignored_by_any_of_their_names()
    {
        var settings = Read("""{ select: ["security", "CL4", "unknown-key"], ignore: ["MDNS-full"] }""");
        Assert.True(settings.Selection.Includes(RuleNames.Find("unknown-key")!));
        Assert.True(settings.Selection.Includes(RuleNames.Find("CL4035")!));
        Assert.False(settings.Selection.Includes(RuleNames.Find("mdns-full")!));
        Assert.False(settings.Selection.Includes(RuleNames.Find("wrong-type")!));
    }

    [Fact]
    public void Extended_files_are_looked_up_from_the_file_that_names_them_and_read_once()
    {
        var files = new MemoryFolder().With("/p/.git/HEAD")
            .With("/p/a/.clawlint.json5", """{ extends: ["../team/one.json5", "../team/two.json5"] }""")
            .With("/p/team/one.json5", """{ extends: "base.json5", failOn: "warning" }""")
            .With("/p/team/two.json5", """{ extends: "base.json5", ignore: ["dm-open"] }""")
            .With("/p/team/base.json5", """{ failOn: "info", openclaw: "2026.9.6", baseline: "known.json" }""");
        var settings = new SettingsLoader(files, "/p").For("/p/a/openclaw.json");
        Assert.Equal((Severity.Warning, "2026.9.6", "/p/team/known.json"), (settings.FailOn, settings.Release, settings.Baseline));
        Assert.False(settings.Selection.Includes(RuleNames.Find("dm-open")!));
        Assert.Single(files.Read, static path => path == "/p/team/base.json5");
    }

    [Theory]
    [InlineData("""{ extends: "other.json5" }""", """{ extends: ".clawlint.json5" }""", "other.json5")]
    [InlineData("""{ extends: ".clawlint.json5" }""", "{}", ".clawlint.json5")]
    [InlineData("""{ extends: ["gone.json5", "other.json5"] }""", "{}", ".clawlint.json5")]
    public void A_file_that_cannot_be_extended_is_named_where_it_stands_and_the_rest_holds(string own, string other, string guilty)
    {
        var files = new MemoryFolder().With("/p/.git/HEAD").With("/p/.clawlint.json5", own.Replace("{ ", """{ failOn: "info", """, StringComparison.Ordinal)).With("/p/other.json5", other);
        var loader = new SettingsLoader(files, "/p");
        Assert.Equal(Severity.Info, loader.For("/p/openclaw.json").FailOn);
        var unusable = Assert.Single(loader.Files, static file => !file.UnusableFiles.IsEmpty);
        Assert.Equal(guilty, unusable.Tree.Text.Path);
        Assert.StartsWith("extends", unusable.UnusableFiles.Single().ConfigPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/p/vendor/openclaw.json", true)]
    [InlineData("/p/a/b/openclaw.sample.json", true)]
    [InlineData("/p/a/keep.sample.json", false)]
    [InlineData("/p/openclaw.json", false)]
    [InlineData("/q/vendor/openclaw.json", false)]
    public void Excludes_are_read_as_gitignore_reads_them(string path, bool isExcluded)
    {
        var files = new MemoryFolder().With("/p/.git/HEAD").With("/p/.clawlint.json5", """{ exclude: ["/vendor/", "*.sample.json", "!keep.*"] }""");
        Assert.Equal(isExcluded, new SettingsLoader(files, "/").For(path).IsExcluded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ rules: 3, select: {}, ignore: \"x\", overrides: [1, { files: 3 }], suppressions: { a: 1 }, exclude: 0, policies: true }")]
    [InlineData("{ overrides: [{ failOn: \"info\" }] ")]
    [InlineData("{{{{ ]]")]
    public void Settings_that_say_nonsense_say_nothing(string text)
    {
        var settings = Read(text);
        Assert.Null(settings.Release);
        Assert.Null(settings.FailOn);
        Assert.False(settings.IsExcluded);
        Assert.Empty(settings.Severities);
        Assert.Empty(settings.Suppressions);
        Assert.True(settings.Selection.Includes(RuleNames.Find("unknown-key")!));
    }

    private static (string?, Severity?) Of(SettingsLoader loader, string path) => (loader.For(path).Release, loader.For(path).FailOn);

    private static ProjectSettings Read(string text) =>
        new SettingsLoader(new MemoryFolder().With("/p/.git/HEAD").With("/p/.clawlint.json5", text), "/p").For("/p/openclaw.json");
}
