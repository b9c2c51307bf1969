namespace Clawlint.Migrations.Steps;

/// <summary>An element of <c>bindings</c>: which agent answers where.</summary>
internal static class RouteBinding
{
    private static readonly string[] Narrowing = ["peer", "guildId", "teamId"];

    /// <summary>True for a binding of a channel as a whole, all its accounts.</summary>
    public static bool IsWholeChannel(MigrationValue binding, string channel) => Reaches(binding, channel) && binding["match"]!["accountId"]?.Text?.Trim() == "*";

    /// <summary>True for a binding that every message to an account reaches, if nothing narrower takes it before.</summary>
    public static bool IsAccount(MigrationValue binding, string channel, string account) =>
        Reaches(binding, channel) && binding["match"]!["accountId"]?.Text?.Trim() is var bound && (bound == "*" || ChannelSection.AccountId(bound) == account);

    /// <summary>Puts a binding behind all others.</summary>
    public static void Append(MigrationScope scope, string agent, string channel, string account)
    {
        var binding = MigrationValue.MakeObject();
        scope.AddText(binding, "agentId", agent);
        var match = MigrationValue.MakeObject();
        scope.Add(binding, "match", match);
        scope.AddText(match, "channel", channel);
        scope.AddText(match, "accountId", account);
        scope.AppendNew(scope.EnsureArray(scope.Root, "bindings"), binding);
    }

    private static bool Reaches(MigrationValue binding, string channel) => binding["type"]?.Text != "acp" && binding["match"] is { IsObject: true } match
        && match["channel"]?.Text?.Trim().ToLowerInvariant() == channel && Narrowing.All(name => match[name] is null) && match["roles"] is null or { Children.Count: 0 };
}
