using System.Net;

namespace Clawlint.Migrations.Steps;

/// <summary>Takes away what no host is called, from the hosts that secrets may or may not be sent through a proxy to.</summary>
internal sealed class EgressHosts : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["secrets.egressProxy.bypassHosts[]", "secrets.egressProxy.allowedHosts[]"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var host in Places.SelectMany(scope.FindAll).Where(static host => !IsHost(host.Text)).ToList())
        {
            scope.Drop(host);
        }
    }

    private static bool IsHost(string? text)
    {
        string name = text?.Trim().TrimEnd('.') ?? "";
        if (name.StartsWith('[') && name.EndsWith(']'))
        {
            name = name[1..^1];
        }

        return name.Contains("${", StringComparison.Ordinal) || IPAddress.TryParse(name, out _)
            || (name.Length > 0 && !name.Contains(':', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns && !name.Contains('_', StringComparison.Ordinal));
    }
}
