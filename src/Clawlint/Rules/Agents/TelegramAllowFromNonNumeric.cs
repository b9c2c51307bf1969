using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Secrets;

namespace Clawlint.Rules.Agents;

/// <summary>A Telegram list of senders names somebody by another thing than the numeric id.</summary>
public sealed class TelegramAllowFromNonNumeric : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7079", "telegram-allowfrom-nonnumeric", Severity.Warning, Effect.Ignored)
    {
        AuditChecks = ["channels.telegram.allowFrom.invalid_entries"],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (string section in (ReadOnlySpan<string>)["channels.telegram", "channels.telegram.accounts.*"])
        {
            subscriptions.OnPath(section + ".allowFrom[]", Check);
            subscriptions.OnPath(section + ".groupAllowFrom[]", Check);
            subscriptions.OnPath(section + ".groups.*.allowFrom[]", Check);
            subscriptions.OnPath(section + ".groups.*.topics.*.allowFrom[]", Check);
        }
    }

    private void Check(RuleContext context, ConfigNode sender)
    {
        Span<char> buffer = stackalloc char[64];
        if (sender.Kind != ConfigKind.String || sender.IsUnresolved || sender.IsSubstituted || IsSender(sender.GetString(buffer).Trim()) || Placeholder.IsPlaceholder(sender.AsString()!))
        {
            return;
        }

        bool isGroup = sender.GetString(buffer).Trim() is ['-', ..];
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(sender),
            isGroup
                ? $"{sender.Path} is the id of a group, and this list names people: it lets nobody in. List the group under groups, and here the numeric ids of senders."
                : $"{sender.Path} is no numeric Telegram id, and OpenClaw compares nothing else: it lets nobody in. Write the user's number, which the bot shows when they ask for pairing."));
    }

    /// <summary>A number, with or without the channel's prefix; everyone; an access group; or nothing, which OpenClaw leaves out.</summary>
    private static bool IsSender(ReadOnlySpan<char> id) =>
        IsNumber(id) || id is "*" || id.StartsWith("accessGroup:", StringComparison.OrdinalIgnoreCase)
        || (id.StartsWith("telegram:", StringComparison.OrdinalIgnoreCase) && IsNumber(id["telegram:".Length..].Trim()))
        || (id.StartsWith("tg:", StringComparison.OrdinalIgnoreCase) && IsNumber(id["tg:".Length..].Trim()));

    private static bool IsNumber(ReadOnlySpan<char> id)
    {
        foreach (char c in id)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
