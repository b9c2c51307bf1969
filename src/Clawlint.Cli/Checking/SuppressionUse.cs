using Clawlint.Analysis;
using Clawlint.Settings;
using Clawlint.Suppressions;
using Clawlint.Syntax;

namespace Clawlint.Cli.Checking;

/// <summary>Which suppressions of settings a run needed, and which it can call unused: those whose files it has all seen. Safe to share between threads.</summary>
internal sealed class SuppressionUse
{
    private readonly HashSet<SyntaxNode> _used = [];
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly List<string> _searched = [];
    private readonly Lock _lock = new();

    /// <summary>Takes note of a config that was checked.</summary>
    public void AddChecked(string path, ConfigAnalysis analysis)
    {
        lock (_lock)
        {
            _checked.Add(path);
            foreach (var suppression in analysis.UsedSuppressions)
                _used.Add(suppression.Written);
        }
    }

    /// <summary>Takes note of a folder that was searched for configs.</summary>
    public void AddSearched(string folder)
    {
        lock (_lock)
            _searched.Add(folder);
    }

    /// <summary>A settings file, with those of its suppressions that were of no use.</summary>
    public SettingsFile Judge(SettingsFile file)
    {
        lock (_lock)
        {
            var unused = SettingsPlaces.SuppressionsOf(file.Document.Root)
                .Where(node => !_used.Contains(node.Syntax) && PathSuppression.Read(node) is { } suppression && HasSeenAll(file, suppression));
            return file with { UnusedSuppressions = [.. unused.Select(node => node.Syntax.Text)] };
        }
    }

    private bool HasSeenAll(SettingsFile file, PathSuppression suppression)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        if (_searched.Exists(searched => !Path.GetRelativePath(searched, folder).StartsWith("..", StringComparison.Ordinal)))
            return true;
        return suppression.FilePatterns is { IsEmpty: false } patterns
            && patterns.All(pattern => !pattern.AsSpan().ContainsAny("*?[!\\") && _checked.Contains(Path.GetFullPath(pattern.TrimStart('/'), folder)));
    }
}
