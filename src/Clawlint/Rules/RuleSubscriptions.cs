using Clawlint.Config;
using Clawlint.Syntax;

namespace Clawlint.Rules;

/// <summary>Takes a rule's wishes. One walk over the config serves all rules.</summary>
public sealed class RuleSubscriptions
{
    /// <summary>Calls for every mistake of the parser of a kind.</summary>
    public void OnSyntaxError(SyntaxErrorKind kind, Action<RuleContext, SyntaxDiagnostic> action) => throw new NotImplementedException();

    /// <summary>Calls once for the syntax tree of each file.</summary>
    public void OnTree(Action<RuleContext, SyntaxTree> action) => throw new NotImplementedException();

    /// <summary>Calls once for the config as a whole.</summary>
    public void OnDocument(Action<RuleContext, ConfigDocument> action) => throw new NotImplementedException();

    /// <summary>
    /// Calls for every value at a path. Steps are separated by dots; <c>*</c> is any name, <c>[]</c> any element:
    /// <c>channels.*.accounts.*.dmPolicy</c>, <c>bindings[].agentId</c>; the empty pattern is the root.
    /// </summary>
    public void OnPath(string pattern, Action<RuleContext, ConfigNode> action) => throw new NotImplementedException();

    /// <summary>Calls for every value of a kind, wherever it is.</summary>
    public void OnKind(ConfigKind kind, Action<RuleContext, ConfigNode> action) => throw new NotImplementedException();
}
