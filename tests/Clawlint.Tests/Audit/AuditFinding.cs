using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clawlint.Tests.Audit;

/// <summary>A finding of the real audit.</summary>
/// <param name="CheckId">What it checks.</param>
/// <param name="Severity"><c>critical</c>, <c>warn</c> or <c>info</c>.</param>
/// <param name="Title">Its title; empty in a record that does not keep it.</param>
/// <param name="Detail">Its words.</param>
/// <param name="IsSuppressed">True where the config itself silences it.</param>
internal sealed partial record AuditFinding(string CheckId, string Severity, string Title, string Detail, bool IsSuppressed)
{
    public static AuditFinding Read(JsonElement json) => new(
        json.GetProperty("checkId").GetString()!,
        json.GetProperty("severity").GetString()!,
        json.TryGetProperty("title", out var title) ? title.GetString()! : "",
        json.GetProperty("detail").GetString()!,
        json.TryGetProperty("suppressed", out var suppressed) && suppressed.GetBoolean());

    /// <summary>The places in the config that it speaks of: those that its words name, else those that the check is known to look at.</summary>
    public IReadOnlyList<string> Places => AuditCheck.Find(CheckId) is { Places.Count: > 0 } check ? check.Places : [.. NamedPlaces()];

    private IEnumerable<string> NamedPlaces()
    {
        // What follows says which agents are reached, not what lets people in.
        string detail = CheckId.StartsWith("security.", StringComparison.Ordinal) ? Detail.Split(["\nRisky", "\nControl-plane tool", "\nExec-enabled", "\nRuntime/process", "\nNo unguarded", "\nWith tools.elevated"], StringSplitOptions.None)[0] : Detail;
        return ConfigPaths().Matches(detail).Select(static match => match.Value.TrimEnd('.')).Distinct();
    }

    [GeneratedRegex(@"(?<![\w.])(channels|agents|gateway|tools|hooks|session|bindings|browser|security|plugins)(\.[^\s.=:,()""]+|\[\d+\])+")]
    private static partial Regex ConfigPaths();
}
