namespace Clawlint.Migrations.Steps;

/// <summary>Puts the one delay that counts for all of WhatsApp, <c>messages.inbound.byChannel.whatsapp</c>, in the place of one for each account.</summary>
internal sealed class WhatsAppDebounce : MigrationStep
{
    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["{channel:whatsapp}.debounceMs"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        var delays = scope.FindAll("{channel:whatsapp}.debounceMs").ToList();
        var valid = delays.FindAll(static delay => delay.Number is >= 0 and var number && double.IsInteger(number));
        foreach (var delay in delays.Except(valid))
        {
            scope.Drop(delay, "It is no number of milliseconds.");
        }

        if (valid.Count == 0)
        {
            return;
        }

        string chosen = scope.Find("channels", "whatsapp", "defaultAccount")?.Text?.Trim() is { Length: > 0 } account ? account : "default";
        var selected = Find(valid, chosen) ?? Find(valid, "default") ?? valid[0];
        foreach (var other in valid.Where(delay => !ReferenceEquals(delay, selected)))
        {
            if (other.HasValueOf(selected))
            {
                scope.Absorb(other, "messages.inbound.byChannel.whatsapp says it for all accounts.");
            }
            else
            {
                scope.Drop(other, $"One delay counts for all accounts of WhatsApp, messages.inbound.byChannel.whatsapp, and that is what {selected.Path} said.");
            }
        }

        scope.Move(selected, "messages", "inbound", "byChannel", "whatsapp");
    }

    private static MigrationValue? Find(List<MigrationValue> delays, string account) =>
        delays.Find(delay => string.Equals(delay.Parent!.Name, account, StringComparison.OrdinalIgnoreCase) && delay.Parent.Parent!.Name == "accounts");
}
