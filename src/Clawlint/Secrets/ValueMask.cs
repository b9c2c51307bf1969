using System.Collections.Immutable;
using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.Secrets;

/// <summary>Shows values of configs with the secrets in them masked.</summary>
public sealed class ValueMask
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<TextSpan>> _secrets = [];
    private readonly bool _showSecrets;

    /// <summary>Shows the values of one config.</summary>
    /// <param name="showSecrets">Whether they are shown as they are.</param>
    public ValueMask(bool showSecrets) => _showSecrets = showSecrets;

    /// <summary>Shows the values of two texts of one config: what is a secret in one of them is one in the other.</summary>
    public ValueMask(SyntaxTree before, SyntaxTree after, bool showSecrets)
    {
        _showSecrets = showSecrets;
        (_secrets[before], _secrets[after]) = SecretMask.FindSecrets(before, [Whole(before)], after, [Whole(after)]);
    }

    /// <summary>The text of a value that holds no others: that of a string without its quotes.</summary>
    public MaskedValue Show(ConfigNode scalar)
    {
        var text = scalar.Kind == ConfigKind.String ? scalar.Syntax.GetStringValue() : scalar.Syntax.Text;
        return IsAtSecretPath(scalar) && scalar.Kind is ConfigKind.String or ConfigKind.Number && !Placeholder.IsPlaceholder(text)
            ? Hide(text)
            : Show(scalar.Syntax, text);
    }

    /// <summary>A member's name.</summary>
    public MaskedValue ShowName(ConfigNode member) => member.Member.IsMissing ? new MaskedValue(member.Name ?? "", false) : Show(member.Member.Key, member.Name!);

    private MaskedValue Show(SyntaxNode node, string text)
    {
        if (_showSecrets)
            return new MaskedValue(text, IsMasked: false);
        if (!_secrets.TryGetValue(node.Tree, out var secrets))
            _secrets.Add(node.Tree, secrets = SecretMask.FindSecrets(node.Tree));
        var masked = SecretMask.MaskRange(node.Tree.Text, node.ContentSpan, secrets);
        return masked.IsMasked ? new MaskedValue(masked.Text, IsMasked: true) : new MaskedValue(text, IsMasked: false);
    }

    private MaskedValue Hide(string text) => _showSecrets ? new MaskedValue(text, IsMasked: false) : new MaskedValue(SecretMask.Replacement(text.Length), IsMasked: true);

    // The path through all files: an included file by itself does not say where its values go.
    private static bool IsAtSecretPath(ConfigNode scalar)
    {
        var steps = new Stack<string>();
        for (var node = scalar; !node.Parent.IsMissing; node = node.Parent)
            steps.Push(node.Name ?? "[]");
        return SecretPaths.Contains([.. steps]);
    }

    private static TextSpan Whole(SyntaxTree tree) => new(0, tree.Text.Length);
}
