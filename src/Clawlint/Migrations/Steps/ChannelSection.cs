namespace Clawlint.Migrations.Steps;

/// <summary>A member of <c>channels</c>.</summary>
internal static class ChannelSection
{
    private const string DefaultAccount = "default";
    private static readonly string[] Metadata = ["defaults", "modelByChannel"];

    /// <summary>True for a member that is no channel.</summary>
    public static bool IsMetadata(MigrationValue section) => Metadata.Contains(section.Name);

    /// <summary>The id that OpenClaw uses for an account's name.</summary>
    public static string AccountId(string? name) => string.IsNullOrWhiteSpace(name) ? DefaultAccount : name.Trim().ToLowerInvariant();

    /// <summary>The ids of a channel's accounts that are not switched off, in their order; one where the channel names none.</summary>
    public static IReadOnlyList<string> AccountsOf(MigrationValue channel) => channel["accounts"] is { IsObject: true, Children.Count: > 0 } accounts
        ? [.. accounts.Children.Where(static account => account["enabled"]?.Boolean != false).Select(static account => AccountId(account.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [DefaultAccount];
}
