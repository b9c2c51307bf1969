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

    /// <summary>A stretch of a text, such as a comment.</summary>
    public MaskedValue Show(SyntaxTree tree, TextSpan span)
    {
        if (_showSecrets)
            return new MaskedValue(tree.Text.GetString(span), IsMasked: false);
        if (!_secrets.TryGetValue(tree, out var secrets))
            _secrets.Add(tree, secrets = SecretMask.FindSecrets(tree));
        var masked = SecretMask.MaskRange(tree.Text, span, secrets);
        return new MaskedValue(masked.Text, masked.IsMasked);
    }

    private MaskedValue Show(SyntaxNode node, string text)
    {
        var shown = Show(node.Tree, node.ContentSpan);
        return shown.IsMasked ? shown : new MaskedValue(text, IsMasked: false);
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
