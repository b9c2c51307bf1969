using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Releases;

namespace Clawlint.Rules.Agents;

/// <summary>A channel's credential under the name that another channel has for it.</summary>
public sealed class ChannelCredentialName : Rule
{
    private static readonly Lazy<CredentialName[]> Names = new(static () => [.. FactLines.Read("facts/credential-names.txt").Select(CredentialName.Parse)]);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL7027", "channel-credential-name", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions)
    {
        foreach (var group in Names.Value.GroupBy(static name => (name.Channel, name.Written)))
        {
            CredentialName[] candidates = [.. group];
            subscriptions.OnPath($"channels.{group.Key.Channel}.{group.Key.Written}", (context, node) => Check(context, node, candidates));
            subscriptions.OnPath($"channels.{group.Key.Channel}.accounts.*.{group.Key.Written}", (context, node) => Check(context, node, candidates));
        }
    }

    private void Check(RuleContext context, ConfigNode credential, CredentialName[] candidates)
    {
        // Of a variable nobody knows how its value begins.
        string? text = credential.IsSubstituted ? null : credential.AsString();
        var fitting = Array.FindAll(candidates, candidate => candidate.Prefix is null || text?.StartsWith(candidate.Prefix, StringComparison.Ordinal) == true);
        string? name = fitting is [var known] ? known.Name : null;
        bool isFree = name is not null && credential.Parent[name].IsMissing;
        string names = string.Join(" or ", candidates.Select(static candidate => candidate.Name).Distinct(StringComparer.Ordinal));
        context.Claim(credential);
        context.Report(context.Diagnose(
            Descriptor,
            context.LocateKey(credential),
            $"{credential.Path} is called {name ?? names} here, and OpenClaw rejects the file because of the unknown name."
            + (name is null ? " Rename it to the one that it is." : isFree ? " Rename it." : $" A {name} stands beside it: keep the one that you mean.")) with
        {
            Fixes = isFree ? [CreateFix(credential, name!)] : [],
        });
    }

    private CodeFix CreateFix(ConfigNode credential, string name) =>
        new($"Rename {credential.Path} to {name}", FixSafety.Safe, $"{Descriptor.Name}@{credential.Path}", () => MemberEdits.Rename(credential, name));
}
