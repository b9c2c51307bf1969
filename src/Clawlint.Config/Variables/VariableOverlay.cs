using System.Text;
using Clawlint.Config.Overlays;
using Clawlint.Syntax;

namespace Clawlint.Config.Variables;

/// <summary>Puts environment variables into the strings of a document.</summary>
internal sealed class VariableOverlay
{
    private readonly ConfigDocument _document;
    private readonly ReadingBehavior _behavior;

    public VariableOverlay(ConfigDocument document, ReadingBehavior behavior)
    {
        _document = document;
        _behavior = behavior;
        Environment = document.Environment.With(ReadConfigVariables(document.Root["env"]), EnvironmentSource.Config);
        for (int i = 0; i < document.NodeCount; i++)
        {
            if (document.GetNode(i) is { Kind: ConfigKind.String } node)
            {
                Replace(node);
            }
        }
    }

    /// <summary>The environment with the config's own <c>env</c>.</summary>
    public EnvironmentVariables Environment { get; }

    /// <summary>The strings that changed or hold a reference.</summary>
    public List<(int Index, OverlayValue Value)> Values { get; } = [];

    /// <summary>The references without a value, by the value that holds them.</summary>
    public List<(int Index, string Name, TextSpan Span)> Missing { get; } = [];

    private void Replace(ConfigNode node)
    {
        var syntax = node.Syntax;
        var content = syntax.Tree.Text.Bytes.Slice(syntax.Span.Start, syntax.Span.Length);
        if (content.IndexOfAny((byte)'$', (byte)'\\') < 0)
        {
            return;
        }

        string text = node.AsString()!;
        var missing = new List<string>();
        var replaced = VariableReader.Read(text, name => Environment.TryGetValue(name, out string? value) ? value : null, missing);
        if (replaced.Text == text && missing.Count == 0)
        {
            return;
        }

        var laid = _document.GetOverlay(node);
        laid.Text = replaced.Text;
        laid.Flags |= (replaced.HoldsValue ? OverlayFlags.Substituted : OverlayFlags.None) | (missing.Count > 0 ? OverlayFlags.Unresolved : OverlayFlags.None);
        Values.Add((node.Index, laid));
        int from = 0;
        foreach (string name in missing)
        {
            Missing.Add((node.Index, name, FindReference(syntax, name, ref from)));
        }
    }

    /// <summary>Where a reference stands in the text of a string; the whole string where escapes hide it.</summary>
    private static TextSpan FindReference(SyntaxNode syntax, string name, ref int from)
    {
        byte[] reference = Encoding.UTF8.GetBytes($"${{{name}}}");
        var content = syntax.Tree.Text.Bytes.Slice(syntax.Span.Start, syntax.Span.Length);
        int start = content[from..].IndexOf(reference);
        if (start < 0)
        {
            return syntax.Span;
        }

        start += from;
        from = start + reference.Length;
        return new TextSpan(syntax.Span.Start + start, reference.Length);
    }

    /// <summary>What the config's <c>env</c> sets: strings in <c>env.vars</c> and, from old days, in <c>env</c> itself.</summary>
    private List<KeyValuePair<string, string>> ReadConfigVariables(ConfigNode env)
    {
        var variables = new List<KeyValuePair<string, string>>();
        AddVariables(env["vars"], _behavior.TakesBlankVariables, variables);
        AddVariables(env, takesBlank: false, variables);
        return variables;
    }

    private void AddVariables(ConfigNode parent, bool takesBlank, List<KeyValuePair<string, string>> variables)
    {
        if (parent.Kind != ConfigKind.Object)
        {
            return;
        }

        foreach (var member in parent.Children)
        {
            string name = member.Name!.Trim();
            string? value = member.AsString();
            bool isTaken = takesBlank ? !string.IsNullOrEmpty(value) : !string.IsNullOrWhiteSpace(value);
            if (isTaken && MaySet(name) && (_behavior.TakesVariablesWithReferences || !VariableReader.HoldsReference(value!)))
            {
                variables.Add(KeyValuePair.Create(name, value!));
            }
        }
    }

    private bool MaySet(string name) => name is not ("vars" or "shellEnv") && VariableName.IsPortable(name) && !_behavior.BlockedVariables.Holds(name);
}
