using Clawlint.Diagnostics;
using Clawlint.Fixes;

namespace Clawlint.Migrations;

/// <summary>Which fixes make a config fit another release: migrations, relocations, and what else keeps OpenClaw from loading it; what is left over is set aside.</summary>
public static class MigrationOptions
{
    /// <summary>The fixes, with an account of every value.</summary>
    /// <param name="isUnsafe">Whether unsafe ones are wanted too.</param>
    public static FixOptions Create(bool isUnsafe) => new()
    {
        Unsafe = isUnsafe,
        Includes = static finding => finding.Effect == Effect.Load || finding.Rule.Category is RuleCategory.Migration or RuleCategory.Placement,
        Trusts = KeepsMeaning,
        KeepsAccount = true,
        SetsAside = true,
    };

    /// <summary>Who asks for another release asks for what takes a model's place there, and for what OpenClaw itself says of several agents.</summary>
    private static bool KeepsMeaning(Diagnostic finding, CodeFix fix) => finding.Rule.Name switch
    {
        "agent-ownership" or "model-retired" or "model-shut-down" => true,
        "misplaced-agent-settings" => fix.GetMoves?.Invoke().All(static move => move.To?.StartsWith("agents.entries.", StringComparison.Ordinal) == true) == true,
        _ => false,
    };
}
