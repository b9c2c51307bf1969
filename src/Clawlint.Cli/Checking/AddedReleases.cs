using Clawlint.Cli.Hosting;
using Clawlint.Files;
using Clawlint.Releases;
using Clawlint.Schema;

namespace Clawlint.Cli.Checking;

/// <summary>The releases that <c>clawlint schema add</c> made known; the cache is looked at only where a release is not bundled. Safe to share between threads.</summary>
internal sealed class AddedReleases(Terminal terminal)
{
    private readonly AddedSchemas _schemas = new(UserCache.Find(terminal.Environment.GetVariable));
    private readonly Dictionary<OpenClawRelease, bool> _known = [];
    private readonly Lock _lock = new();

    /// <summary>True for a release that was added; its schema is then known to the rules. Says once where the file cannot be used.</summary>
    public bool Contains(OpenClawRelease release)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(release, out var isKnown))
                _known.Add(release, isKnown = Load(release));
            return isKnown;
        }
    }

    private bool Load(OpenClawRelease release)
    {
        try
        {
            if (_schemas.Find(release) is not { } schema)
                return false;
            ReleaseSchemas.Add(release, schema);
            return true;
        }
        catch (Exception exception) when (exception is SchemaException or IOException or UnauthorizedAccessException)
        {
            terminal.Say($"The schema of OpenClaw {release} in {_schemas.GetPath(release)} cannot be used: {exception.Message} Delete the file, or run clawlint schema add again.");
            return false;
        }
    }
}
