using System.Text;
using Clawlint.Config.Includes;

namespace Clawlint.Config.Tests.Support;

/// <summary>Files in memory, below <c>/c</c> or wherever a full path says.</summary>
internal sealed class MemoryFileSystem : IConfigFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IncludeFailure> _failures = new(StringComparer.Ordinal);

    /// <summary>How often each path was read.</summary>
    public Dictionary<string, int> Reads { get; } = new(StringComparer.Ordinal);

    public static string FullPath(string name) => Path.GetFullPath(name, Path.GetFullPath("/c"));

    public MemoryFileSystem Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public MemoryFileSystem Add(string name, byte[] bytes)
    {
        _files[FullPath(name)] = bytes;
        return this;
    }

    public MemoryFileSystem AddLink(string name, string target)
    {
        _links[FullPath(name)] = FullPath(target);
        return this;
    }

    /// <summary>Makes a path that is there and cannot be read.</summary>
    public MemoryFileSystem AddFailure(string name, IncludeFailure failure)
    {
        _failures[FullPath(name)] = failure;
        return this;
    }

    public IncludePath Resolve(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_links.TryGetValue(path, out string? target))
        {
            if (!seen.Add(path))
            {
                return new IncludePath("", IncludeFailure.LinkLoop);
            }

            path = target;
        }

        bool isThere = _files.ContainsKey(path) || _failures.ContainsKey(path) || _files.Keys.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return isThere ? new IncludePath(path) : new IncludePath("", IncludeFailure.NotFound);
    }

    public IncludeFile Read(string path, IncludeLimits limits)
    {
        Reads[path] = Reads.GetValueOrDefault(path) + 1;
        if (_failures.TryGetValue(path, out var failure) && !(failure == IncludeFailure.HardLinked && limits.AllowsHardLinks))
        {
            return new IncludeFile(default, failure);
        }

        if (!_files.TryGetValue(path, out byte[]? bytes))
        {
            return new IncludeFile(default, failure == IncludeFailure.HardLinked ? IncludeFailure.None : IncludeFailure.IsFolder);
        }

        return bytes.Length > limits.MaxBytes ? new IncludeFile(default, IncludeFailure.TooLarge) : new IncludeFile(bytes);
    }
}
