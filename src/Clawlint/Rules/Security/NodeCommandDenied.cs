using System.Buffers;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A command of nodes is denied by a name that no command has, so that nothing is denied.</summary>
public sealed class NodeCommandDenied : Rule
{
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("?*[]{}(),|^$/ \t");
    private static readonly ReleaseFacts Commands = new("facts/node-commands.txt");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5271", "node-command-denied", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.nodes.deny_commands_ineffective"],
        Releases = [new("2026.2.9", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath("gateway.nodes.commands.deny[]", (context, command) => Check(context, command, command.Parent.Parent["allow"]));
        subscriptions.OnPath("gateway.nodes.denyCommands[]", (context, command) => Check(context, command, command.Parent.Parent["allowCommands"]));
    }

    private void Check(RuleContext context, ConfigNode command, ConfigNode allowed)
    {
        string name = command.AsString()?.Trim() ?? "";
        var known = Commands.At(context.Target.Release);
        if (name.Length == 0 || context.IsUnknown(command) || known.Contains($"known {name}") || allowed.Children.AsEnumerable().Any(other => other.HasText(name)))
        {
            return;
        }

        bool isPattern = name.AsSpan().ContainsAny(PatternCharacters) || name.Contains("group:", StringComparison.Ordinal);
        string? nearest = isPattern ? null : NearestWord.To(name, known.Where(static fact => fact.StartsWith("known ", StringComparison.Ordinal)).Select(static fact => fact["known ".Length..]));
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateValue(command),
            $"{command.Path} denies nothing: {(isPattern ? "patterns are not read here, names are compared as they are" : "OpenClaw knows no command of that name, unless a plugin brings it")}."
            + (nearest is null ? " Write the full name of each command, such as system.run." : $" Did you mean {nearest}?")) with
        {
            Fixes = nearest is null ? [] : [new CodeFix($"Write {nearest}", FixSafety.Unsafe, $"{Descriptor.Name}@{command.Path}", () => MemberEdits.SetValue(command, JsonText.Quote(nearest)))],
        });
    }
}
