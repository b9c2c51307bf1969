using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Security;

/// <summary>A rule about the commands of nodes that a config allows or denies, by the names of today and of older releases.</summary>
public abstract class NodeCommandRule : Rule
{
    /// <summary>The commands that there are, and which of them OpenClaw withholds.</summary>
    internal static readonly ReleaseFacts Commands = new("facts/node-commands.txt");

    /// <summary>The list that the rule looks at: <c>allow</c> or <c>deny</c>.</summary>
    private protected abstract string List { get; }

    /// <summary>The other one: what stands in both, the rule passes over.</summary>
    private protected abstract string OtherList { get; }

    /// <inheritdoc/>
    public sealed override void Subscribe(RuleSubscriptions subscriptions)
    {
        subscriptions.OnPath($"gateway.nodes.commands.{List}[]", (context, command) => Check(context, command, command.Parent.Parent[OtherList]));
        subscriptions.OnPath($"gateway.nodes.{List}Commands[]", (context, command) => Check(context, command, command.Parent.Parent[$"{OtherList}Commands"]));
    }

    /// <summary>Looks at a command that only this list names.</summary>
    private protected abstract void Check(RuleContext context, ConfigNode command, string name);

    private void Check(RuleContext context, ConfigNode command, ConfigNode others)
    {
        string name = command.AsString()?.Trim() ?? "";
        if (!context.IsUnknown(command) && !others.Children.AsEnumerable().Any(other => other.HasText(name)))
        {
            Check(context, command, name);
        }
    }
}
