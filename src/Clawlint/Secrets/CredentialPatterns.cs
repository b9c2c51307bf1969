using System.Text.RegularExpressions;

namespace Clawlint.Secrets;

/// <summary>
/// How credentials look. All expressions run over Latin-1 views of UTF-8 bytes, so that an index is a byte offset;
/// typographic quotes are three bytes there. None of them can run away: every repetition is bounded or cannot fail after it.
/// </summary>
internal static partial class CredentialPatterns
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Tokens that can be told by how they begin; the providers' own documentation gives the prefixes.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?<secret>" +
        @"(sk|pk|rk)[-_][A-Za-z0-9_-]{8,}" +
        @"|xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}" +
        @"|gh[a-z]_[A-Za-z0-9]{8,}|github_pat_[A-Za-z0-9_]{8,}|glpat-[A-Za-z0-9_-]{8,}" +
        @"|AIza[A-Za-z0-9_-]{16,}|ya29\.[A-Za-z0-9_.-]{8,}|(AKIA|ASIA)[A-Z0-9]{12,}" +
        @"|(gsk|hf|npm|r8|tvly|pplx|xai|fc|nvapi|lsv2|whsec|dop|shpat|sq0[a-z]{3}|glsa|sbp|pat|sgp|fw|together|csk|nsec1)[-_]?[A-Za-z0-9_-]{20,}" +
        @"|SG\.[A-Za-z0-9_-]{8,40}\.[A-Za-z0-9_-]{8,}" +
        @"|eyJ[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*){0,2}" +
        @"|[MNO][A-Za-z0-9_-]{22,40}\.[A-Za-z0-9_-]{5,12}\.[A-Za-z0-9_-]{20,}" +
        @")|(?<![0-9])(?<secret>[0-9]{6,}:[A-Za-z0-9_-]{20,})", Options)]
    public static partial Regex Prefixed();

    /// <summary>Private keys; an end that is missing does not save the rest.</summary>
    [GeneratedRegex(@"(?<secret>-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----([\s\S]*?-----END [A-Z ]{0,40}PRIVATE KEY-----|[\s\S]*))", Options)]
    public static partial Regex Pem();

    /// <summary>What stands before the host of a URL.</summary>
    [GeneratedRegex(@"://(?<secret>[^\s/@""'`<>]{1,500})@", Options)]
    public static partial Regex UserInformation();

    /// <summary>What stands after an authorization scheme.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])([Bb]earer|[Bb]asic|Bot)\s{1,4}(?<secret>[A-Za-z0-9._~+/=-]{8,})", Options)]
    public static partial Regex AuthorizationScheme();

    /// <summary>A name and a separator (between two quoted words white space is one too), up to where the value begins; whether the name is one of a credential is looked up.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_.-])(?<name>(?>[A-Za-z_][A-Za-z0-9_.-]{1,80}))(\\{0,4}[""'`]|\xE2\x80[\x98-\x9F])?(\s{0,200}(:{1,2}|=>?)\s{0,200}|(?<=[""'`])\s{1,200}(?=[""'`]))", Options)]
    public static partial Regex Assignment();

    /// <summary>An option, up to where its value begins, on a command line or as two elements of an array.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9-])--(?<name>(?>[A-Za-z][A-Za-z0-9-]{1,80}))(\\{0,4}[""']\s{0,200},\s{0,200}|\s{1,4})", Options)]
    public static partial Regex Option();
}
