using System.Buffers;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Rules.Security;

/// <summary>A command of nodes is denied by a name that no command has, so that nothing is denied.</summary>
public sealed class NodeCommandDenied : NodeCommandRule
{
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("?*[]{}(),|^$/ \t");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL5271", "node-command-denied", Severity.Warning, Effect.Ignored, FixSafety.Unsafe)
    {
        AuditChecks = ["gateway.nodes.deny_commands_ineffective"],
        Releases = [new("2026.2.9", null, Severity.Warning, Effect.Ignored, FixSafety.Unsafe)],
    };

    /// <inheritdoc/>
    private protected override string List => "deny";

    /// <inheritdoc/>
    private protected override string OtherList => "allow";

    /// <inheritdoc/>
    private protected override void Check(RuleContext context, ConfigNode command, string name)
    {
        var known = Commands.At(context.Target.Release);
        if (name.Length == 0 || known.Contains($"known {name}"))
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
