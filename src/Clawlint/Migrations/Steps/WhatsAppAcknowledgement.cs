namespace Clawlint.Migrations.Steps;

/// <summary>Puts the reaction by which WhatsApp acknowledged a message, and where it did, in the place that serves all channels.</summary>
internal sealed class WhatsAppAcknowledgement : MigrationStep
{
    private const string Usual = "👀";

    /// <inheritdoc/>
    public override IEnumerable<string> Places => ["{channel:whatsapp}.ackReaction"];

    /// <inheritdoc/>
    public override void Apply(MigrationScope scope)
    {
        foreach (var reaction in scope.FindAll("{channel:whatsapp}.ackReaction").Where(static value => value.IsObject).ToList())
        {
            if (scope.Ensure("messages") is not { } messages)
            {
                scope.Leave(reaction, "messages is no object.");
                continue;
            }

            // Read before anything moves: the object goes with its last member.
            string? scopeOfAll = ScopeOf(reaction);
            var places = new[] { reaction["direct"], reaction["group"] }.OfType<MigrationValue>().ToList();
            if (reaction["emoji"] is { Text: not null } emoji)
            {
                scope.MoveInto(emoji, messages, "ackReaction");
            }
            else
            {
                scope.AddText(messages, "ackReaction", EmojiOfAgent(scope) ?? Usual);
            }

            MoveScope(scope, messages, scopeOfAll, places);
            if (reaction.Parent is not null)
            {
                scope.Absorb(reaction, "messages.ackReaction says it.");
            }
        }
    }

    private static void MoveScope(MigrationScope scope, MigrationValue messages, string? scopeOfAll, List<MigrationValue> places)
    {
        if (scopeOfAll is not null && messages["ackReactionScope"] is null)
        {
            scope.AddText(messages, "ackReactionScope", scopeOfAll);
        }

        bool isSaid = scopeOfAll is not null && messages["ackReactionScope"]?.Text == scopeOfAll;
        foreach (var place in places)
        {
            if (isSaid)
            {
                scope.Absorb(place, "messages.ackReactionScope says it.");
            }
            else
            {
                scope.Drop(place, scopeOfAll is null
                    ? "messages.ackReactionScope has no word for direct messages together with those of a group that mention the agent: look at it, and choose one."
                    : "messages.ackReactionScope says something else, and that counts for all channels.");
            }
        }
    }

    private static string? ScopeOf(MigrationValue reaction) => (reaction["direct"]?.Boolean != false, reaction["group"]?.Text ?? "mentions") switch
    {
        (true, "always") => "all",
        (true, "never") => "direct",
        (false, "always") => "group-all",
        (false, "mentions") => "group-mentions",
        (false, "never") => "off",
        _ => null,
    };

    private static string? EmojiOfAgent(MigrationScope scope)
    {
        var agents = scope.FindAll("{entry}").Where(static agent => agent.IsObject).ToList();
        return (agents.Find(static agent => agent["default"]?.Boolean == true) ?? agents.FirstOrDefault())?["identity"]?["emoji"]?.Text;
    }
}
