using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Clawlint.Files;
using Xunit;
using Xunit.Abstractions;

namespace Clawlint.Tests.Files;

[UnsupportedOSPlatform("windows")]
public sealed class FilePlanTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clawlint-files-").FullName;

    private BackupStore Backups => new([Path.Combine(_folder, "backups")]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_written_file_keeps_its_mode_and_owner_and_has_a_backup_for_the_user_alone()
    {
        var path = NewFile("a.json", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var isOwned = Environment.IsPrivilegedProcess && Run("chown", "12345:54321", path) == 0;
        var changed = Assert.Single(Write(path, "new").Files);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        if (isOwned)
            Assert.Equal("12345:54321", Output("stat", "-c", "%u:%g", path));
        Assert.Equal("old", File.ReadAllText(changed.BackupPath!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(changed.BackupPath!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(changed.BackupPath!)!));
        Assert.False(changed.IsWrittenInPlace);
        AssertNothingElse("a.json", "backups");
    }

    [Fact]
    public void A_link_is_written_through_and_its_target_is_named()
    {
        var target = NewFile("target.json", "old");
        var link = Path.Combine(_folder, "link.json");
        File.CreateSymbolicLink(link, "target.json");
        var read = ConfigFileReader.Read(link).File!;
        Assert.True(read.IsLink);
        var changed = Assert.Single(Write(link, "new").Files);
        Assert.Equal(target, changed.ResolvedPath);
        Assert.Equal("target.json", new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_is_not_written()
    {
        var path = NewFile("a.json", "old");
        var file = ConfigFileReader.Read(path).File!;
        File.WriteAllText(path, "else");
        AssertFails(FileFailureKind.Changed, Write(file, "new"));
        Assert.Equal("else", File.ReadAllText(path));
        File.WriteAllText(path, "old");
        AssertFails(FileFailureKind.Changed, Write(file, "new"));
        File.Delete(path);
        AssertFails(FileFailureKind.Changed, Write(file, "new"));
        AssertNothingElse();
    }

    [Fact]
    public void A_read_only_file_is_not_written()
    {
        var path = NewFile("a.json", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        AssertFails(FileFailureKind.ReadOnly, Write(path, "new"));
        Assert.Equal("old", File.ReadAllText(path));
        AssertNothingElse("a.json");
    }

    [Fact]
    public void A_bind_mounted_file_is_copied_and_written_in_place()
    {
        var path = NewFile("a.json", "old and longer");
        var mounted = NewFile("mounted.json", "");
        if (Run("mount", "--bind", path, mounted) != 0)
        {
            output.WriteLine("skipped: this user may not mount");
            return;
        }

        try
        {
            var changed = Assert.Single(Write(mounted, "new").Files);
            Assert.True(changed.IsWrittenInPlace);
            Assert.Equal("old and longer", File.ReadAllText(changed.BackupPath!));
            Assert.Equal("new", File.ReadAllText(path));
            AssertNothingElse("a.json", "backups", "mounted.json");
        }
        finally
        {
            Run("umount", mounted);
        }
    }

    [Fact]
    public void A_full_disk_loses_nothing()
    {
        var small = Directory.CreateDirectory(Path.Combine(_folder, "small")).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", small) != 0)
        {
            output.WriteLine("skipped: this user may not mount");
            return;
        }

        try
        {
            var path = NewFile("small/a.json", "old");
            AssertFails(FileFailureKind.DiskFull, Write(path, new string('x', 100_000)));
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(small));
        }
        finally
        {
            Run("umount", small);
        }
    }

    [Fact]
    public void A_failure_puts_back_what_was_done_before()
    {
        var first = NewFile("first.json", "first");
        var second = NewFile("second.json", "second");
        var plan = new FilePlan();
        plan.Write(ConfigFileReader.Read(first).File!, "new"u8.ToArray());
        plan.ChangeMode(first, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        plan.Create(Path.Combine(_folder, "made.json"), "made"u8.ToArray());
        plan.Rename(second, Path.Combine(_folder, "made.json"));
        var mode = File.GetUnixFileMode(first);
        AssertFails(FileFailureKind.Exists, plan.Execute(Backups));
        Assert.Equal("first", File.ReadAllText(first));
        Assert.Equal(mode, File.GetUnixFileMode(first));
        Assert.Equal("second", File.ReadAllText(second));
        AssertNothingElse("backups", "first.json", "second.json");
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "backups")));
    }

    [Fact]
    public void Files_are_made_renamed_and_closed_to_others()
    {
        var old = NewFile("old.json", "text");
        var plan = new FilePlan();
        plan.Create(Path.Combine(_folder, "made.json"), "made"u8.ToArray());
        plan.Rename(old, Path.Combine(_folder, "new.json"));
        Assert.True(plan.Execute(Backups).Succeeded);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "made.json")));
        AssertNothingElse("made.json", "new.json");
        var again = new FilePlan();
        again.Create(Path.Combine(_folder, "made.json"), default);
        AssertFails(FileFailureKind.Exists, again.Execute(Backups));
    }

    [Fact]
    public void What_git_has_committed_needs_no_backup()
    {
        Run("git", "-C", _folder, "init", "-q");
        var path = NewFile("a.json", "old");
        Run("git", "-C", _folder, "add", "a.json");
        var outside = Directory.CreateTempSubdirectory("clawlint-backups-");
        try
        {
            var store = new BackupStore([Path.Combine(_folder, "backups"), outside.FullName]);
            Assert.Equal(outside.FullName, store.Folder);
            var staged = Assert.Single(Write(path, "newer", store).Files);
            Assert.False(staged.IsCommitted);
            Assert.StartsWith(outside.FullName, staged.BackupPath, StringComparison.Ordinal);
            Run("git", "-C", _folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qam", "test");
            var committed = Assert.Single(Write(path, "newest", store).Files);
            Assert.True(committed.IsCommitted);
            Assert.Null(committed.BackupPath);
            AssertFails(FileFailureKind.NoBackup, Write(path, "x", new BackupStore([Path.Combine(_folder, "backups")])));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_backup_folder_is_the_state_folders_else_the_caches()
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = _folder };
        Assert.Equal(Path.Combine(_folder, "state", "backups", "clawlint"), BackupStore.ForUser(Path.Combine(_folder, "state"), environment.GetValueOrDefault).Folder);
        Assert.Equal(Path.Combine(_folder, ".cache", "clawlint", "backups"), BackupStore.ForUser(null, environment.GetValueOrDefault).Folder);
        environment["XDG_CACHE_HOME"] = Path.Combine(_folder, "cache");
        Assert.Equal(Path.Combine(_folder, "cache", "clawlint", "backups"), BackupStore.ForUser(null, environment.GetValueOrDefault).Folder);
        Assert.Null(BackupStore.ForUser(null, _ => null).Folder);
    }

    private FilePlanResult Write(string path, string content, BackupStore? backups = null) => Write(ConfigFileReader.Read(path).File!, content, backups);

    private FilePlanResult Write(ConfigFile file, string content, BackupStore? backups = null)
    {
        var plan = new FilePlan();
        plan.Write(file, Encoding.UTF8.GetBytes(content));
        return plan.Execute(backups ?? Backups);
    }

    private static void AssertFails(FileFailureKind kind, FilePlanResult result)
    {
        Assert.False(result.Succeeded);
        Assert.Equal(kind, result.Failure.Kind);
        Assert.Empty(result.Files);
    }

    private string NewFile(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private void AssertNothingElse(params string[] names) =>
        Assert.Equal(names, Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Where(name => name != ".git").Order(StringComparer.Ordinal));

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
