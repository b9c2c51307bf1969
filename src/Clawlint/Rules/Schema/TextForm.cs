using System.Net;
using Clawlint.References;

namespace Clawlint.Rules.Schema;

/// <summary>A form that a text can have, by the name that <c>schema/facts/value-formats.txt</c> uses. Each is what OpenClaw's own code accepts.</summary>
/// <param name="Description">The form in words, with an example.</param>
/// <param name="Fits">True for a text that has it.</param>
/// <param name="IsMeasure">True for spans of time and amounts of memory.</param>
internal sealed record TextForm(string Description, Func<string, bool> Fits, bool IsMeasure = false)
{
    private const string Duration = "a span of time with units ms, s, m, h or d, such as 30m";

    private static readonly Dictionary<string, TextForm> Forms = new(StringComparer.Ordinal)
    {
        ["duration"] = new(Duration, static text => TextMeasure.ReadDuration(text, "ms") is not null, IsMeasure: true),
        ["duration-unless-empty"] = new(Duration, static text => text.Length == 0 || TextMeasure.ReadDuration(text, "m") is not null, IsMeasure: true),
        ["positive-duration"] = new(Duration + ", and more than nothing", static text => TextMeasure.ReadDuration(text, "d") > 0, IsMeasure: true),
        ["duration-of-a-minute"] = new("a span of time of at least a minute with its unit, such as 45m", static text => char.IsAsciiLetter(text.LastOrDefault()) && TextMeasure.ReadDuration(text, "ms") >= 60_000, IsMeasure: true),
        ["byte-size"] = new("an amount of memory with units b, kb, mb, gb or tb, such as 2mb", static text => TextMeasure.ReadByteSize(text) is not null, IsMeasure: true),
        ["day-start"] = new("a time of day from 00:00 to 23:59", static text => text.Length == 0 || IsTime(text, mayBe24: false)),
        ["day-end"] = new("a time of day from 00:00 to 24:00", static text => text.Length == 0 || IsTime(text, mayBe24: true)),
        ["not-blank"] = new("a text that is not blank", static text => !string.IsNullOrWhiteSpace(text)),
        ["http-url"] = new("an address that begins with http:// or https://", static text => Address(text) is { Scheme: "http" or "https" }),
        ["https-url-with-path"] = new("an address that begins with https:// and has a path", static text => Address(text) is { Scheme: "https" } uri && uri.AbsolutePath != "/"),
        ["http-origin"] = new("an origin such as https://example.org, without path", IsOrigin),
        ["public-origin"] = new("an https origin such as https://example.org, without path; http only for this machine", static text => IsOrigin(text) && IsSecureOrLocal(text)),
        ["secure-or-local-url"] = new("an address that begins with https://, or with http:// on this machine", IsSecureOrLocal),
        ["absolute-path"] = new("an absolute path", static text => text.StartsWith('/')),
        ["absolute-path-any-system"] = new("an absolute path", IsAbsoluteAnywhere),
        ["absolute-or-home-path"] = new("an absolute path or one that begins with ~", static text => text.Trim() is var path && (path.StartsWith('/') || path == "~" || path.StartsWith("~/", StringComparison.Ordinal))),
        ["relative-module"] = new("a relative path without .., ~ or a colon", IsRelativeModule),
        ["executable"] = new("the name or path of a program, without characters that a shell reads", IsExecutable),
        ["model-or-empty"] = new("provider/model, or empty", static text => text.Trim().Length == 0 || ModelName.Parse(text).IsQualified),
        ["domain"] = new("a domain name with a dot, such as portal.example.org", IsDomain),
        ["agent-id"] = new("an agent's id: letters, digits, dash and underscore", static text => AgentId.IsValid(text.Trim())),
        ["runtime-id"] = new("a runtime's id other than auto and default", static text => text.Trim() is not ("auto" or "default")),
        ["file-secret-id"] = new("a JSON pointer such as /providers/openai, or value", IsFileSecretId),
        ["exec-secret-id"] = new("an id of letters, digits and . _ : / # - without . or .. as a part", IsExecSecretId),
        ["trimmed"] = new("a text without blanks around it", static text => text == text.Trim() && text.Length > 0),
        ["repository"] = new("a repository in lower case, such as github.com/owner/name", IsRepository),
    };

    /// <summary>The form of a name.</summary>
    /// <exception cref="FormatException">A fact names a form that there is none of.</exception>
    public static TextForm Named(string name) => Forms.TryGetValue(name, out var form) ? form : throw new FormatException($"There is no form {name}.");

    private static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.Contains(':', StringComparison.Ordinal) && text[0] != '/' ? uri : null;

    private static bool IsOrigin(string text) =>
        Address(text) is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal);

    private static bool IsSecureOrLocal(string text) =>
        Address(text) is { } uri && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.Host is "localhost" or "127.0.0.1" or "[::1]"));

    private static bool IsTime(string text, bool mayBe24) =>
        text is [var tens and >= '0' and <= '2', var ones and >= '0' and <= '9', ':', var minuteTens and >= '0' and <= '5', var minutes and >= '0' and <= '9']
        && (((tens - '0') * 10) + ones - '0') is var hour
        && (hour < 24 || (mayBe24 && hour == 24 && minuteTens == '0' && minutes == '0'));

    private static bool IsAbsoluteAnywhere(string text) =>
        text.StartsWith('/') || (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\')
        || (text.StartsWith(@"\\", StringComparison.Ordinal) && text.IndexOf('\\', 2) is > 2 and var share && share < text.Length - 1 && text[share + 1] != '\\');

    private static bool IsRelativeModule(string text) =>
        text.Trim() is { Length: > 0 } path && path[0] is not ('/' or '~') && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/', '\\').Contains("..");

    private static bool IsExecutable(string text)
    {
        string name = text.Trim();
        return name.Length > 0
            && !name.Any(static c => char.IsControl(c) || ";&|`$<>\"'".Contains(c, StringComparison.Ordinal))
            && (IsPath(name) || (name[0] != '-' && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '-')));
    }

    private static bool IsPath(string name) =>
        name[0] is '.' or '~' || name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || (name.Length > 2 && char.IsAsciiLetter(name[0]) && name[1] == ':');

    private static bool IsDomain(string text) =>
        text.Length <= 220 && text.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(text, out _)
        && text.Split('.').All(static label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    private static bool IsFileSecretId(string text) =>
        text == "value" || (text.StartsWith('/') && text[1..].Split('/').All(static part => part.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal) is var plain && !plain.Contains('~', StringComparison.Ordinal)));

    private static bool IsExecSecretId(string text) =>
        text.Length is > 0 and <= 256 && char.IsAsciiLetterOrDigit(text[0])
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '/' or '#' or '-')
        && !text.Split('/').Any(static part => part is "." or "..");

    private static bool IsRepository(string text) =>
        !text.Any(char.IsUpper) && text.Split('/') is [{ Length: > 0 } host, { Length: > 0 }, { Length: > 0 } name, ..] && host.Contains('.', StringComparison.Ordinal)
        && !name.EndsWith(".git", StringComparison.Ordinal) && !text.EndsWith('/');
}
