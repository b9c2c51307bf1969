namespace Clawlint.Rules;

/// <summary>Takes path patterns apart: <c>channels.*.accounts.*.dmPolicy</c>, <c>bindings[].agentId</c>.</summary>
internal static class PatternStep
{
    /// <summary>The first step of a pattern that has one: a name, <c>*</c> for any name, <c>[]</c> for any element.</summary>
    /// <param name="pattern">The pattern; afterwards what is left of it.</param>
    public static ReadOnlySpan<char> Take(scoped ref ReadOnlySpan<char> pattern)
    {
        var text = pattern[0] == '.' ? pattern[1..] : pattern;
        int length = text.StartsWith("[]", StringComparison.Ordinal) ? 2 : text.IndexOfAny('.', '[') is var end and >= 0 ? end : text.Length;
        pattern = text[length..];
        return text[..length];
    }
}
