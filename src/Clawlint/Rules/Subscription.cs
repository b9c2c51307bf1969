namespace Clawlint.Rules;

/// <summary>What a rule wants to be called for.</summary>
internal readonly record struct Subscription<T>(Rule Rule, Action<RuleContext, T> Action)
{
    /// <summary>Calls the rule, unless it does not hold at the target release.</summary>
    /// <exception cref="RuleFailedException">The rule threw.</exception>
    public void Invoke(RuleContext context, T argument)
    {
        if (!context.Holds(Rule))
        {
            return;
        }

        try
        {
            Action(context, argument);
        }
        catch (Exception exception)
        {
            throw new RuleFailedException(Rule.Descriptor.Name, exception);
        }
    }
}
