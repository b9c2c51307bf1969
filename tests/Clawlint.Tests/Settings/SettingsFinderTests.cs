using Clawlint.Settings;
using Xunit;

namespace Clawlint.Tests.Settings;

public class SettingsFinderTests
{
    [Fact]
    public void The_nearest_file_up_to_the_projects_root_is_found()
    {
        var files = new MemoryFolder().With("/home/p/.git/HEAD").With("/home/p/.clawlint.json5").With("/home/p/a/.clawlint.json5");
        Assert.Equal("/home/p/a/.clawlint.json5", SettingsFinder.Find(files, "/home/p/a/b", "/elsewhere"));
        Assert.Equal("/home/p/.clawlint.json5", SettingsFinder.Find(files, "/home/p/c", "/elsewhere"));
    }

    [Fact]
    public void A_file_above_the_projects_root_is_not_looked_at()
    {
        var files = new MemoryFolder().With("/home/.clawlint.json5").With("/home/p/.git/HEAD");
        Assert.Null(SettingsFinder.Find(files, "/home/p/a", "/home"));
        Assert.DoesNotContain("/home/.clawlint.json5", files.Asked);
    }

    [Fact]
    public void Without_a_root_the_search_ends_at_the_current_folder_where_that_lies_above()
    {
        var files = new MemoryFolder().With("/home/.clawlint.json5").With("/home/p/.clawlint.json5");
        Assert.Equal("/home/p/.clawlint.json5", SettingsFinder.Find(files, "/home/p/a/b", "/home/p"));
        Assert.Equal("/home/p/.clawlint.json5", SettingsFinder.Find(files, "/home/p", "/"));
    }

    [Fact]
    public void Without_a_root_a_file_above_the_configs_folder_counts_for_nothing_elsewhere()
    {
        var files = new MemoryFolder().With("/home/p/.clawlint.json5");
        Assert.Null(SettingsFinder.Find(files, "/home/p/a", "/home/p/b"));
        Assert.Null(SettingsFinder.Find(files, "/home/p/a", "/home/pa"));
    }

    [Fact]
    public void Where_there_are_no_settings_nothing_is_read()
    {
        var files = new MemoryFolder().With("/home/p/.git/HEAD").With("/home/p/a/openclaw.json");
        Assert.Same(ProjectSettings.Default, new SettingsLoader(files, "/home/p").For("/home/p/a/openclaw.json"));
        Assert.Empty(files.Read);
        Assert.All(files.Asked, static path => Assert.True(path.EndsWith("/.clawlint.json5", StringComparison.Ordinal) || path.EndsWith("/.git", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_settings_file_is_read_once_for_all_configs()
    {
        var files = new MemoryFolder().With("/p/.git/HEAD").With("/p/.clawlint.json5");
        var loader = new SettingsLoader(files, "/p");
        foreach (string config in (string[])["/p/openclaw.json", "/p/a/openclaw.json", "/p/a/b.openclaw.json"])
        {
            Assert.Equal("/p/.clawlint.json5", loader.For(config).File?.Path);
        }

        Assert.Single(files.Read);
    }
}
