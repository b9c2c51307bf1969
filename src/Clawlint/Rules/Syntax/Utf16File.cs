using System.Collections.Immutable;
using System.Text;
using Clawlint.Diagnostics;
using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Rules.Syntax;

/// <summary>The file is UTF-16, as Windows tools like to write it; OpenClaw reads UTF-8.</summary>
public sealed class Utf16File : SyntaxErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL0207", "utf16-file", Severity.Error, Effect.Load, FixSafety.Safe);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxErrorKind> Kinds { get; } = [SyntaxErrorKind.Utf16];

    /// <inheritdoc/>
    protected override string GetMessage(SyntaxTree tree, SyntaxDiagnostic mistake) =>
        "The file is encoded as UTF-16, and OpenClaw reads UTF-8, so it cannot read the file. Save it as UTF-8 (PowerShell: Out-File -Encoding utf8).";

    /// <inheritdoc/>
    protected override string GetFixTitle(SyntaxTree tree, SyntaxDiagnostic mistake) => "Save the file as UTF-8";

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> CreateFixes(SyntaxTree tree, SyntaxDiagnostic mistake) =>
    [
        new CodeFix(GetFixTitle(tree, mistake), FixSafety.Safe, Descriptor.Name, () => [new RecodeOperation(tree.Text.Path, Recode(tree.Text.Bytes))]),
    ];

    /// <summary>The same text as UTF-8 without a byte order mark. Without one in the old text, the place of the zero bytes tells the byte order.</summary>
    private static byte[] Recode(ReadOnlySpan<byte> bytes)
    {
        bool isBigEndian = bytes is [0xFE, 0xFF, ..] or [0, _, ..];
        bool hasMark = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        return Encoding.UTF8.GetBytes(encoding.GetString(hasMark ? bytes[2..] : bytes));
    }
}
