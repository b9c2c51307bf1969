using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests.Discovery;

public sealed class ConfigFinderTests
{
    [Fact]
    public void Configs_are_found_by_name_and_in_order()
    {
        var files = Files(
            "/p/openclaw.json", "/p/openclaw-dev.json5", "/p/clawdbot.json", "/p/moltbot.json", "/p/team.openclaw.json", "/p/.openclaw/agents.json",
            "/p/openclaw.json.example", "/p/openclaw.sample.json", "/p/package.json", "/p/settings.json", "/p/openclaw.txt", "/p/openclaw.plugin.json",
            "/p/z/openclaw.json");
        Assert.Equal(
            [
                "/p/clawdbot.json", "/p/moltbot.json", "/p/openclaw-dev.json5", "/p/openclaw.json", "/p/openclaw.json.example", "/p/openclaw.sample.json",
                "/p/team.openclaw.json", "/p/.openclaw/agents.json", "/p/z/openclaw.json",
            ],
            Find(files, "/p"));
    }

    [Fact]
    public void Backups_and_packages_are_passed_over()
    {
        var files = Files(
            "/p/openclaw.json", "/p/openclaw.bak.json", "/p/openclaw.json.bak", "/p/openclaw-backup.json", "/p/openclaw.bak2.json", "/p/openclaw.json~",
            "/p/node_modules/x/openclaw.json", "/p/backups/openclaw.json", "/p/.git/openclaw.json");
        Assert.Equal(["/p/openclaw.json"], Find(files, "/p"));
    }

    [Fact]
    public void What_git_ignores_is_passed_over_and_what_it_takes_back_is_found()
    {
        var files = Files("/p/.git/HEAD", "/p/openclaw.json", "/p/openclaw.local.json", "/p/a/openclaw.local.json", "/p/a/b/openclaw.local.json", "/p/out/openclaw.json")
            .Add("/p/.gitignore", "# local\r\nopenclaw.local.json\r\n/out/\r\n")
            .Add("/p/a/.gitignore", "!openclaw.local.json\n")
            .Add("/p/a/b/.gitignore", "*.local.json\n");
        Assert.Equal(["/p/openclaw.json", "/p/a/openclaw.local.json"], Find(files, "/p"));
    }

    [Fact]
    public void The_ignore_rules_of_the_folders_above_hold_too()
    {
        var files = Files("/p/.git/HEAD", "/p/a/openclaw.json", "/p/a/openclaw.dev.json").Add("/p/.gitignore", "a/*.dev.json\n");
        Assert.Equal(["/p/a/openclaw.json"], Find(files, "/p/a"));
    }

    [Fact]
    public void A_folder_that_is_named_is_searched_even_where_git_ignores_it()
    {
        var files = Files("/p/.git/HEAD", "/p/out/openclaw.json").Add("/p/.gitignore", "out/\n");
        Assert.Equal(["/p/out/openclaw.json"], Find(files, "/p/out"));
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_reported_and_the_others_are_searched()
    {
        var files = Files("/p/a/openclaw.json", "/p/b/openclaw.json");
        files.Locked.Add("/p/a");
        var unreadable = new List<string>();
        var finder = new ConfigFinder(files) { OnUnreadableFolder = (folder, _) => unreadable.Add(folder) };
        Assert.Equal(["/p/b/openclaw.json"], finder.Find("/p").ToArray());
        Assert.Equal(["/p/a"], unreadable);
    }

    private static string[] Find(MemoryFileSystem files, string folder) => [.. new ConfigFinder(files).Find(folder)];

    private static MemoryFileSystem Files(params string[] paths)
    {
        var files = new MemoryFileSystem();
        foreach (var path in paths)
            files.Add(path);
        return files;
    }
}
