using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Gateway;

/// <summary>A header for the remote gateway's edge that cannot be sent.</summary>
public sealed class EdgeHeaders : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL4204", "edge-headers", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.8.1", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("gateway.remote.edgeAuth", Check);

    private static readonly string[] Reserved = ["host", "connection", "upgrade", "content-length", "sec-websocket-key", "sec-websocket-version", "sec-websocket-protocol", "sec-websocket-extensions"];

    private void Check(RuleContext context, ConfigNode headers)
    {
        if (headers is { Kind: ConfigKind.Object, Children.Count: 0 } && !headers.IsIncomplete)
        {
            context.ReportKey(Descriptor, headers, $"{headers.Path} has no header, and OpenClaw rejects the file. Add one, or remove it.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.Members)
        {
            string name = header.Name!;
            string? problem = !IsToken(name) ? "is no name that a header can have"
                : Reserved.Contains(name.ToLowerInvariant()) ? "belongs to the connection itself"
                : !seen.Add(name) ? "stands there twice, but for its case"
                : null;
            if (problem is not null)
            {
                context.ReportKey(Descriptor, header, $"{header.Path} {problem}, and OpenClaw rejects the file. Remove it.");
                return;
            }
        }
    }

    private static bool IsToken(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
