namespace Clawlint.Files;

/// <summary>Keeps old bytes of files in a folder of the user's own, readable by nobody else, and never inside a git work tree.</summary>
public sealed class BackupStore
{
    /// <summary>Takes the first of some folders that lies in no git work tree.</summary>
    /// <param name="folders">Folders, best first; they need not exist.</param>
    public BackupStore(IEnumerable<string> folders) => throw new NotImplementedException();

    /// <summary>OpenClaw's state folder where there is one, then the user's cache (<c>$XDG_CACHE_HOME/clawlint/backups</c> or <c>~/.cache/clawlint/backups</c>).</summary>
    /// <param name="stateFolder">OpenClaw's state folder, or null.</param>
    /// <param name="environment">Gives the value of an environment variable.</param>
    public static BackupStore ForUser(string? stateFolder, Func<string, string?> environment) => throw new NotImplementedException();

    /// <summary>The folder; null where none of the candidates may be used.</summary>
    public string? Folder => throw new NotImplementedException();
}
