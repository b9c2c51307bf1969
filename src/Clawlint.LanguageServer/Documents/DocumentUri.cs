namespace Clawlint.LanguageServer.Documents;

/// <summary>Translates between URIs and paths of files.</summary>
public static class DocumentUri
{
    /// <summary>The path of a <c>file:</c> URI; null for any other document (untitled, in a version control view).</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile || parsed.Host.Length > 0)
            return null;
        var path = Uri.UnescapeDataString(parsed.AbsolutePath);

        // file:///C:/folder names a path with a drive.
        return OperatingSystem.IsWindows() && path.Length > 2 && path[0] == '/' && path[2] == ':' ? path[1..].Replace('/', '\\') : path;
    }

    /// <summary>The <c>file:</c> URI of an absolute path.</summary>
    public static string FromPath(string path)
    {
        var segments = path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        var joined = string.Join('/', segments);
        return joined.StartsWith('/') ? "file://" + joined : "file:///" + joined;
    }
}
