using Clawlint.Config;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Rules.Placement;
using Clawlint.Schema;

namespace Clawlint.Rules.Schema;

/// <summary>A key with white space or punctuation at its ends, which OpenClaw takes for a part of the name.</summary>
public sealed class KeyPunctuation : SchemaRule
{
    /// <summary>What gets into a key by copying: white space, also the kinds that are not seen, and what stands around a key.</summary>
    private const string Stray = " \t\u00A0\u200B\u200C\u200D\u2060\uFEFF:,;.=\"'`\u201C\u201D\u2018\u2019";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL1240", "key-punctuation", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    private protected override bool Handles(SchemaError error) => UnknownKey.IsUnknown(error) && !CommentKey.IsComment(error.Node) && FindName(error) is not null;

    /// <inheritdoc/>
    private protected override Finding Describe(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        string name = FindName(error)!;
        string advice = key.Parent[name].IsMissing ? $"Write {name}." : $"{name} stands beside it: keep the one that you mean.";
        return new Finding(context.LocateKey(key), $"{key.Path} has white space or punctuation in its name, so {context.Target.Release} does not know it and rejects the file. {advice}");
    }

    /// <inheritdoc/>
    private protected override IEnumerable<CodeFix> CreateFixes(RuleContext context, SchemaError error)
    {
        var key = error.Node;
        string name = FindName(error)!;
        if (key.Parent[name].IsMissing)
        {
            bool opens = OpenDoor.IsOpenedBy(key, [.. StepsTo(key.Parent), name], context.Target.Release);
            yield return new CodeFix($"Rename {key.Path} to {name}", opens ? FixSafety.Unsafe : FixSafety.Safe, $"{Descriptor.Name}@{key.Path}", () => MemberEdits.Rename(key, name));
        }
    }

    /// <summary>The known name that the key has without what is stray; null where there is none.</summary>
    internal static string? FindName(SchemaError error)
    {
        string written = error.Node.Name ?? "";
        string name = written.Trim(Stray.ToCharArray());
        return name.Length < written.Length && name.Length > 0 && !error.Schema.Resolve().GetProperty(name).IsMissing ? name : null;
    }

    private static Stack<string> StepsTo(ConfigNode node)
    {
        var steps = new Stack<string>();
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            steps.Push(node.Name ?? "[]");
        }

        return steps;
    }
}
