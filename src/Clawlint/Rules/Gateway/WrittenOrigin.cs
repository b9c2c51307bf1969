namespace Clawlint.Rules.Gateway;

/// <summary>An origin as somebody wrote it into a list, compared with the form that browsers send: scheme, host, and the port where it is not the scheme's own.</summary>
/// <param name="Problem">What keeps it from ever being equal to what a browser sends, in a few words; null where nothing does.</param>
/// <param name="Corrected">The origin that is evidently meant; null where nothing is evident.</param>
internal sealed record WrittenOrigin(string? Problem, string? Corrected)
{
    private static readonly WrittenOrigin Fine = new(null, null);

    /// <summary>What to do about it.</summary>
    public string Advice => Corrected is null
        ? "Write scheme, host and port of each page, such as https://claw.example.com:8443."
        : "Write scheme, host and port only, without a slash behind them.";

    /// <summary>Reads an origin. Letter case counts for nothing, as OpenClaw compares without it.</summary>
    public static WrittenOrigin Parse(string text)
    {
        int mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark <= 0)
        {
            return new WrittenOrigin("it has no scheme", IsLoopbackHost(text) ? "http://" + text.TrimEnd('/') : null);
        }

        string rest = text[(mark + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', '?', '#');
        string host = end < 0 ? rest : rest[..end];
        string scheme = text[..mark].ToLowerInvariant();
        if (host.Length == 0 || host.Contains('@', StringComparison.Ordinal) || host.Contains('*', StringComparison.Ordinal))
        {
            string problem = host.Length == 0 ? "it has no host" : host.Contains('@', StringComparison.Ordinal) ? "it holds a user name" : "* stands for nothing within an origin";
            return new WrittenOrigin(problem, null);
        }

        string? usual = scheme switch { "http" or "ws" => ":80", "https" or "wss" => ":443", _ => null };
        bool hasUsualPort = usual is not null && host.EndsWith(usual, StringComparison.Ordinal);
        string page = scheme is "ws" or "wss" ? "http" + scheme[2..] : text[..mark];
        string corrected = $"{page}://{(hasUsualPort ? host[..^usual!.Length] : host)}";
        return (scheme is "ws" or "wss", end >= 0, hasUsualPort) switch
        {
            (true, _, _) => new WrittenOrigin("the page comes by http or https, not by ws", corrected),
            (_, true, _) => new WrittenOrigin("it has something behind the host", corrected),
            (_, _, true) => new WrittenOrigin("browsers leave out the scheme's own port", corrected),
            _ => Fine,
        };
    }

    private static bool IsLoopbackHost(string text) => Uri.TryCreate("http://" + text, UriKind.Absolute, out var uri) && uri is { IsLoopback: true, AbsolutePath: "/", Query: "" };
}
