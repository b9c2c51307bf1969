using System.Text.Json;

namespace Clawlint.Tests.Audit;

/// <summary>A config and what the real <c>openclaw security audit</c> says of it: <c>NAME.json5</c> and <c>NAME.audit.json</c>.</summary>
internal sealed record AuditRecord(string Name, string Release, byte[] Config, IReadOnlyList<AuditFinding> Findings)
{
    public static IEnumerable<AuditRecord> ReadFolder(string folder) =>
        Directory.GetFiles(folder, "*.audit.json").Order(StringComparer.Ordinal).Select(Read);

    private static AuditRecord Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        string name = Path.GetFileName(path)[..^".audit.json".Length];
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().Select(AuditFinding.Read).ToList();
        return new AuditRecord(name, json.RootElement.GetProperty("release").GetString()!, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, name + ".json5")), findings);
    }
}
