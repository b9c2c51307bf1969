using System.Collections.Concurrent;
using Clawlint.Diagnostics;
using Clawlint.LanguageServer.Documents;
using Clawlint.Rules;

namespace Clawlint.LanguageServer.Features;

/// <summary>The rules' pages as files that an editor can open: findings link to them, and no network is needed.</summary>
/// <param name="folder">Where they are written: the user's cache. Null where there is none; findings have no link then.</param>
public sealed class RulePages(string? folder)
{
    private readonly ConcurrentDictionary<string, string?> _written = new(StringComparer.Ordinal);

    /// <summary>The URI of a rule's page; written when it is first asked for.</summary>
    public string? Find(RuleDescriptor rule) => folder is null ? null : _written.GetOrAdd(rule.Name, Write);

    private string? Write(string name)
    {
        try
        {
            var path = Path.Join(folder, name + ".md");
            Directory.CreateDirectory(folder!);
            File.WriteAllText(path, RulePage.Load(name).Markdown);
            return DocumentUri.FromPath(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
