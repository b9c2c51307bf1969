using Clawlint.Accounts;
using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A key that the release does not know.</summary>
public sealed class UnknownKey : SchemaRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1012", "unknown-key", Severity.Error, Effect.Load, FixSafety.Unsafe);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => IsUnknown(error) && !CommentKey.IsComment(error.Node) && KeyPunctuation.FindName(error) is null;

    /// <summary>True for an error about a key that the schema does not have; what it is for, comment-key and key-punctuation may know.</summary>
    internal static bool IsUnknown(SchemaError error) => error.Keyword is SchemaKeyword.AdditionalProperties or SchemaKeyword.Never && error.Node.Name is not null;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        string advice = KeyAdvice.For(context, error) switch
        {
            { Name: { } name } => $"Did you mean {name}?",
            { RemovedIn: { } release, Place: { } place } => $"It was removed in {release}; {place} is the key now.",
            { RemovedIn: { } release } => $"It was removed in {release}.",
            { AddedIn: { } release } => $"It needs at least {release}.",
            { Place: { } place } => $"It is known at {place}.",
            _ => $"No release that Clawlint knows has it there. Remove it; {Lookup(key.Parent)} lists what is known.",
        };
        return new Finding(context.LocateKey(key), context.Target is { IsBeyondBundled: true, Requested: { } requested }
            ? $"{context.Target.Release}, the newest release that Clawlint knows, has no {key.Path}; whether {requested} has it is not certain. {advice}"
            : $"{context.Target.Release} does not know {key.Path} and rejects the file because of it. {advice} openclaw doctor --fix would delete it.");
    }

    /// <summary>The command that lists the keys of an object.</summary>
    private static string Lookup(ConfigNode parent) =>
        parent.Parent.IsMissing ? "clawlint schema" : parent.OpenClawPath.Contains('[', StringComparison.Ordinal) ? $"clawlint schema '{parent.OpenClawPath}'" : $"clawlint schema {parent.OpenClawPath}";

    /// <summary>A release that is newer than all that are known may have the key.</summary>
    private protected override Diagnostic Weigh(RuleContext context, Diagnostic diagnostic) =>
        context.Target.IsBeyondBundled ? diagnostic with { Severity = Severity.Warning } : diagnostic;

    /// <inheritdoc/>
    private protected override IEnumerable<CodeFix> CreateFixes(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        if (KeyAdvice.FindName(context, error) is { } name && key.Parent[name].IsMissing)
        {
            yield return new CodeFix($"Rename {key.Path} to {name}", FixSafety.Unsafe, $"{Descriptor.Name}@{key.Path}", () => MemberEdits.Rename(key, name))
            {
                DependsOnRelease = context.Target.IsBeyondBundled,
                GetMoves = () => [new ValueMove(key.Path, ConfigPath.Append(key.Parent.Path, name), "")],
            };
        }
    }

    /// <inheritdoc/>
    private protected override CodeFix? CreateSettingAside(RuleContext context, SchemaError error) =>
        SetAside.CreateFix(error.Node, $"{context.Target.Release} does not know {error.Node.Path}.") is { } fix ? fix with { DependsOnRelease = context.Target.IsBeyondBundled } : null;
}
