using Clawlint.Config;

namespace Clawlint.Rules;

/// <summary>Walks the patterns along with a config and calls the rules that wanted a value. As deep as the longest pattern, never deeper.</summary>
internal sealed class PathWalk(RuleContext context)
{
    /// <summary>The steps in force for the values on the way down, the innermost value's last.</summary>
    private readonly List<PathPattern> _steps = [];

    /// <summary>Walks from the root.</summary>
    public void Walk(PathPattern patterns, ConfigNode root)
    {
        if (!root.IsMissing)
        {
            _steps.Add(patterns);
            Visit(root, 0);
        }
    }

    private void Visit(ConfigNode node, int start)
    {
        int end = _steps.Count;
        bool hasSteps = false;
        for (int i = start; i < end; i++)
        {
            hasSteps |= _steps[i].HasSteps;
            foreach (var subscription in _steps[i].Subscriptions)
            {
                subscription.Invoke(context, node);
            }
        }

        if (hasSteps && node.Kind is (ConfigKind.Object or ConfigKind.Array))
        {
            VisitChildren(node, start, end);
        }
    }

    private void VisitChildren(ConfigNode node, int start, int end)
    {
        bool isMember = node.Kind == ConfigKind.Object;
        Span<char> buffer = stackalloc char[64];
        foreach (var child in node.Children)
        {
            var name = isMember ? child.GetName(buffer) : default;
            for (int i = start; i < end; i++)
            {
                _steps[i].CollectNext(name, isMember, _steps);
            }

            if (_steps.Count > end)
            {
                Visit(child, end);
                _steps.RemoveRange(end, _steps.Count - end);
            }
        }
    }
}
