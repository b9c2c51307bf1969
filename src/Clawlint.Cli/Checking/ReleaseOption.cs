using Clawlint.Releases;
using Clawlint.Rules;

namespace Clawlint.Cli.Checking;

/// <summary>What <c>--openclaw</c> asks for: one of its parts is set.</summary>
/// <param name="Word">One of <see cref="TargetWords"/>.</param>
/// <param name="Release">A release, bundled or not.</param>
/// <param name="Range">The bundled releases of a range, the oldest first.</param>
internal sealed record ReleaseOption(string? Word = null, OpenClawRelease? Release = null, IReadOnlyList<OpenClawRelease>? Range = null)
{
    private const string All = "all";
    private const string Dots = "..";

    /// <summary>Reads the option's value: a version, <c>latest</c>, <c>installed</c>, <c>stamped</c>, <c>all</c>, <c>A..B</c>.</summary>
    /// <exception cref="UsageException">It is none of these; the message names the nearest.</exception>
    public static ReleaseOption Parse(string value)
    {
        if (value == All)
            return new(Range: BundledReleases.All);
        if (value.Split(Dots) is [var first, var last])
            return new(Range: Between(value, first, last));
        return TargetWords.All.Contains(value, StringComparer.Ordinal) ? new(Word: value) : new(Release: ParseRelease(value));
    }

    /// <summary>The bundled releases from one to another; an end that is left out is open.</summary>
    private static List<OpenClawRelease> Between(string value, string first, string last)
    {
        var from = first.Length == 0 ? BundledReleases.All[0] : ParseRelease(first);
        var to = last is "" or TargetWords.Latest ? BundledReleases.Newest : ParseRelease(last);
        if (from > to)
            throw new UsageException($"--openclaw {value} ends before it begins.", $"write {last}..{first}");
        var range = BundledReleases.All.Where(release => release >= from && release <= to).ToList();
        return range.Count > 0
            ? range
            : throw new UsageException($"clawlint knows no release from {from} to {to}.", $"the nearest before is {BundledReleases.FindNotAfter(to) ?? BundledReleases.All[0]}");
    }

    private static OpenClawRelease ParseRelease(string text)
    {
        if (OpenClawRelease.TryParse(text, out var release))
            return release;
        var advice = NearestWord.OrBeginningWith(text, BundledReleases.All.Select(bundled => bundled.Name).Concat(TargetWords.All).Append(All)) is { } near
            ? $"did you mean {near}?"
            : $"name one such as {BundledReleases.Newest}, or use {string.Join(", ", TargetWords.All)}, {All} or {BundledReleases.All[^2]}{Dots}{BundledReleases.Newest}";
        throw new UsageException($"{text} is no OpenClaw release.", advice);
    }
}
