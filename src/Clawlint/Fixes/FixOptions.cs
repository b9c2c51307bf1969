using Clawlint.Diagnostics;

namespace Clawlint.Fixes;

/// <summary>Which fixes are applied.</summary>
public sealed record FixOptions
{
    /// <summary>Safe fixes of all rules.</summary>
    public static FixOptions Safe { get; } = new();

    /// <summary>Unsafe fixes too.</summary>
    public bool Unsafe { get; init; }

    /// <summary>The rules whose fixes are wanted; null for all.</summary>
    public Func<RuleDescriptor, bool>? Select { get; init; }

    /// <summary>Asks for each fix whether it may be applied; null for no question. Asked once for each <see cref="CodeFix.FixId"/>.</summary>
    public Func<Diagnostic, CodeFix, bool>? Confirm { get; init; }

    /// <summary>The findings whose fixes are wanted, of the rules that are; null for all.</summary>
    public Func<Diagnostic, bool>? Includes { get; init; }

    /// <summary>Keeps account of every value in <see cref="FixResult.Account"/>.</summary>
    public bool KeepsAccount { get; init; }

    /// <summary>Sets aside at the end what OpenClaw refuses and no fix can place.</summary>
    public bool SetsAside { get; init; }

    /// <summary>The unsafe fixes that are as good as safe for this purpose; null for none.</summary>
    public Func<Diagnostic, CodeFix, bool>? Trusts { get; init; }
}
