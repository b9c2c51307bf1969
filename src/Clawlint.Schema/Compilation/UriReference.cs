namespace Clawlint.Schema.Compilation;

/// <summary>A URI or a relative reference in its five parts, resolved as RFC 3986 section 5.2 says.</summary>
internal sealed record UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    /// <summary>Splits a reference into its parts; every text is one.</summary>
    public static UriReference Parse(string text)
    {
        string? scheme = null, authority = null, query = null, fragment = null;
        var hash = text.IndexOf('#');
        if (hash >= 0)
            (text, fragment) = (text[..hash], text[(hash + 1)..]);
        var question = text.IndexOf('?');
        if (question >= 0)
            (text, query) = (text[..question], text[(question + 1)..]);
        var colon = text.IndexOf(':');
        if (colon > 0 && text.AsSpan(..colon).IndexOf('/') < 0 && char.IsAsciiLetter(text[0]))
            (scheme, text) = (text[..colon], text[(colon + 1)..]);
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = text.IndexOf('/', 2);
            (authority, text) = slash < 0 ? (text[2..], "") : (text[2..slash], text[slash..]);
        }

        return new UriReference(scheme, authority, text, query, fragment);
    }

    /// <summary>The URI that a reference means where this one is the base.</summary>
    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null)
            return reference with { Path = RemoveDots(reference.Path) };
        if (reference.Authority is not null)
            return reference with { Scheme = Scheme, Path = RemoveDots(reference.Path) };
        if (reference.Path.Length == 0)
            return this with { Query = reference.Query ?? Query, Fragment = reference.Fragment };
        var path = reference.Path.StartsWith('/') ? reference.Path : Merge(reference.Path);
        return new UriReference(Scheme, Authority, RemoveDots(path), reference.Query, reference.Fragment);
    }

    /// <summary>The URI as text, without its fragment.</summary>
    public string WithoutFragment() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query);

    private string Merge(string path)
    {
        if (Authority is not null && Path.Length == 0)
            return "/" + path;
        return Path[..(Path.LastIndexOf('/') + 1)] + path;
    }

    private static string RemoveDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.StartsWith('.'))
            return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (segments[i] is not ("." or ".."))
                kept.Add(segments[i]);
            else if (isLast)
                kept.Add("");
        }

        return string.Join('/', kept);
    }
}
