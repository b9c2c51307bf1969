using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Agents;

/// <summary>A broadcast group whose key or size OpenClaw does not accept.</summary>
public sealed class BroadcastGroup : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7202", "broadcast-group", Severity.Error, Effect.Load)
    {
        Releases = [new("2026.9.5", null, Severity.Error, Effect.Load, null)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnPath("broadcast.*", Check);

    private const int MaxAgents = 16;

    /// <summary>True for a key of the form <c>channel:peer</c>.</summary>
    internal static bool IsQualified(string key)
    {
        int colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && colon < key.Length - 1
            && char.IsAsciiLetter(key[0])
            && key.AsSpan(0, colon).IndexOfAnyExcept(ChannelCharacters) < 0
            && key[colon + 1] is not ('\n' or '\r');
    }

    private static readonly System.Buffers.SearchValues<char> ChannelCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private void Check(RuleContext context, ConfigNode group)
    {
        bool isQualified = IsQualified(group.Name!);
        if (group.Kind == ConfigKind.Object && !isQualified)
        {
            context.ReportKey(Descriptor, group, $"{group.Path} has options, and OpenClaw accepts them only under a key of the form channel:peer. Write the channel before the peer's id.");
        }
        else if (group.Kind == ConfigKind.Array && isQualified && group.Children.Count > MaxAgents)
        {
            context.ReportKey(Descriptor, group, $"{group.Path} has {group.Children.Count} agents, and OpenClaw accepts {MaxAgents} at most.");
        }
    }
}
