using Clawlint.Config.Overlays;
using Clawlint.Syntax;

namespace Clawlint.Config.Variables;

/// <summary>Puts environment variables into the strings of a draft.</summary>
internal sealed class VariableOverlay
{
    private readonly Draft _draft;

    public VariableOverlay(Draft draft, EnvironmentVariables environment)
    {
        _draft = draft;
        Environment = environment;
    }

    /// <summary>The environment, from <see cref="Apply"/> on with the config's own <c>env</c>.</summary>
    public EnvironmentVariables Environment { get; private set; }

    /// <summary>The references without a value, by the draft's value that holds them.</summary>
    public List<(int Id, string Name, TextSpan Span)> Missing { get; } = [];

    /// <summary>Replaces the references in every string below a value.</summary>
    public void Apply(int root, VariableFilter blocked)
    {
        Environment = Environment.With(ReadConfigVariables(_draft.Find(root, "env"), blocked), EnvironmentSource.Config);
        var open = new Stack<int>();
        if (root != Draft.None)
        {
            open.Push(root);
        }

        while (open.TryPop(out int id))
        {
            if (_draft.KindOf(id) == ConfigKind.String)
            {
                Replace(id);
            }

            var children = _draft.Children(id);
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    private void Replace(int id)
    {
        var syntax = _draft[id].Value.Syntax;
        var content = syntax.Tree.Text.Bytes.Slice(syntax.Span.Start, syntax.Span.Length);
        if (content.IndexOfAny((byte)'$', (byte)'\\') < 0)
        {
            return;
        }

        string text = _draft.TextOf(id)!;
        var missing = new List<string>();
        var replaced = VariableReader.Read(text, name => Environment.TryGetValue(name, out string? value) ? value : null, missing);
        if (replaced.Text != text)
        {
            _draft[id].Value.Text = replaced.Text;
        }

        if (replaced.HoldsValue)
        {
            _draft.Mark(id, OverlayFlags.Substituted);
        }

        int from = 0;
        foreach (string name in missing)
        {
            _draft.Mark(id, OverlayFlags.Unresolved);
            Missing.Add((id, name, FindReference(syntax, name, ref from)));
        }
    }

    /// <summary>Where a reference stands in the text of a string; the whole string where escapes hide it.</summary>
    private static TextSpan FindReference(SyntaxNode syntax, string name, ref int from)
    {
        byte[] reference = System.Text.Encoding.UTF8.GetBytes($"${{{name}}}");
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

    /// <summary>What the config's <c>env</c> sets: non-blank strings without references, in <c>env.vars</c> and, from old days, in <c>env</c> itself.</summary>
    private IEnumerable<KeyValuePair<string, string>> ReadConfigVariables(int env, VariableFilter blocked)
    {
        int vars = _draft.Find(env, "vars");
        return ReadVariables(vars, blocked).Concat(ReadVariables(env, blocked).Where(static variable => variable.Key is not ("vars" or "shellEnv")));
    }

    private IEnumerable<KeyValuePair<string, string>> ReadVariables(int parent, VariableFilter blocked)
    {
        foreach (int member in _draft.KindOf(parent) == ConfigKind.Object ? _draft.Children(parent) : [])
        {
            string name = _draft.NameOf(member).Trim();
            string? value = _draft.TextOf(member);
            if (!string.IsNullOrWhiteSpace(value) && VariableName.IsPortable(name) && !blocked.Holds(name) && !VariableReader.HoldsReference(value))
            {
                yield return KeyValuePair.Create(name, value);
            }
        }
    }
}
