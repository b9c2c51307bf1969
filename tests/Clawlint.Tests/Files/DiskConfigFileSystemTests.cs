using System.Diagnostics;
using Clawlint.Config;
using Clawlint.Config.Includes;
using Clawlint.Files;
using Clawlint.Syntax;
using Xunit;

namespace Clawlint.Tests.Files;

public sealed class DiskConfigFileSystemTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-include-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Included_files_are_read_from_the_disk()
    {
        Write("sub/a.json5", "{port: 18790, more: {$include: '../b.json5'}}");
        Write("b.json5", "[1]");
        var document = Read("{gateway: {$include: './sub/a.json5'}}");
        Assert.Empty(document.IncludeProblems);
        Assert.Equal(18790, document.Find("gateway", "port").AsNumber());
        Assert.Equal(1, document.Find("gateway", "more")[0].AsNumber());
    }

    [Theory]
    [InlineData("gone.json", IncludeProblemKind.NotFound)]
    [InlineData("a.json/b.json", IncludeProblemKind.NotFound)]
    [InlineData("sub", IncludeProblemKind.IsFolder)]
    [InlineData(".", IncludeProblemKind.IsFolder)]
    [InlineData("openclaw.json", IncludeProblemKind.Circular)]
    [InlineData("../elsewhere.json", IncludeProblemKind.OutsideRoot)]
    public void What_is_no_file_within_the_folder_is_named(string include, IncludeProblemKind kind)
    {
        Write("a.json", "{}");
        Write("sub/b.json", "{}");
        Write("openclaw.json", "{}");
        Assert.Equal(kind, Assert.Single(Read($"{{$include: '{include}'}}").IncludeProblems).Kind);
    }

    [Fact]
    public void Links_are_followed_within_the_folder_and_not_out_of_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // making links needs a privilege there
        }

        Write("real/a.json", "{x: 1}");
        Write("../" + Path.GetFileName(_folder) + "-elsewhere/b.json", "{x: 2}");
        File.CreateSymbolicLink(At("in.json"), "real/a.json");
        Directory.CreateSymbolicLink(At("folder"), "real");
        Directory.CreateSymbolicLink(At("out"), _folder + "-elsewhere");
        File.CreateSymbolicLink(At("twice.json"), "folder/../in.json");
        Assert.Equal(1, Read("{$include: 'in.json'}").Find("x").AsNumber());
        Assert.Equal(1, Read("{$include: 'folder/a.json'}").Find("x").AsNumber());
        Assert.Equal(1, Read("{$include: 'twice.json'}").Find("x").AsNumber());
        Assert.Equal(IncludeProblemKind.LinkOutsideRoot, Assert.Single(Read("{$include: 'out/b.json'}").IncludeProblems).Kind);
        Directory.Delete(_folder + "-elsewhere", recursive: true);
    }

    [Fact]
    public void Links_that_lead_to_each_other_come_to_an_end()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(At("a.json"), "b.json");
        File.CreateSymbolicLink(At("b.json"), "a.json");
        Directory.CreateSymbolicLink(At("self"), "self");
        Assert.Equal(IncludeProblemKind.LinkLoop, Assert.Single(Read("{$include: 'a.json'}").IncludeProblems).Kind);
        Assert.Equal(IncludeProblemKind.LinkLoop, Assert.Single(Read("{$include: 'self/x.json'}").IncludeProblems).Kind);
    }

    [Fact]
    public void Pipes_devices_and_hard_links_are_not_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("a.json", "{}");
        Run("ln", At("a.json"), At("b.json"));
        Run("mkfifo", At("pipe.json"));
        Assert.Equal(IncludeProblemKind.HardLinked, Assert.Single(Read("{$include: 'a.json'}").IncludeProblems).Kind);
        Assert.Empty(Read("{$include: 'a.json'}", new ReadingBehavior { GuardsIncludes = false }).IncludeProblems);
        Assert.Equal(IncludeProblemKind.NotRegularFile, Assert.Single(Read("{$include: 'pipe.json'}").IncludeProblems).Kind);
        Assert.Equal(IncludeFailure.NotRegularFile, DiskConfigFileSystem.Instance.Read("/dev/zero", new IncludeLimits(int.MaxValue, AllowsHardLinks: true)).Failure);
    }

    [Fact]
    public void A_large_file_is_not_read()
    {
        using (var file = File.Create(At("a.json")))
        {
            file.SetLength((2 * 1024 * 1024) + 1);
        }

        Assert.Equal(IncludeProblemKind.TooLarge, Assert.Single(Read("{$include: 'a.json'}").IncludeProblems).Kind);
    }

    [Fact]
    public void A_config_in_a_folder_behind_a_link_includes_what_lies_there()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("real/a.json", "{x: 1}");
        Directory.CreateSymbolicLink(At("state"), "real");
        var sources = new ConfigSources { Path = At("state/openclaw.json"), Files = DiskConfigFileSystem.Instance };
        var document = ConfigDocument.Create(SyntaxTree.Parse(SourceText.FromString("{$include: 'a.json'}")), sources, ReadingBehavior.Default);
        Assert.Equal(1, document.Find("x").AsNumber());
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(At(name)))!);
        File.WriteAllText(At(name), text);
    }

    private ConfigDocument Read(string text, ReadingBehavior? behavior = null) => ConfigDocument.Create(
        SyntaxTree.Parse(SourceText.FromString(text, "openclaw.json")),
        new ConfigSources { Path = At("openclaw.json"), Files = DiskConfigFileSystem.Instance },
        behavior ?? ReadingBehavior.Default);
}
