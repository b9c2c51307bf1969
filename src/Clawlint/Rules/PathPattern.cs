using System.Runtime.InteropServices;
using Clawlint.Config;

namespace Clawlint.Rules;

/// <summary>
/// A step of the path patterns that rules subscribed to, all patterns in one tree. It is walked along with the config,
/// so that only values under a subscribed path cost anything, however many rules there are.
/// </summary>
internal sealed class PathPattern
{
    private readonly List<Subscription<ConfigNode>> _subscriptions = [];
    private Dictionary<string, PathPattern>? _names;
    private PathPattern? _anyName;
    private PathPattern? _anyElement;

    /// <summary>What wants the values that this step leads to.</summary>
    public ReadOnlySpan<Subscription<ConfigNode>> Subscriptions => CollectionsMarshal.AsSpan(_subscriptions);

    /// <summary>True when patterns go on below this step.</summary>
    public bool HasSteps => _names is not null || _anyName is not null || _anyElement is not null;

    /// <summary>Adds a pattern below this step.</summary>
    public void Add(string pattern, Subscription<ConfigNode> subscription)
    {
        var step = this;
        foreach (string part in pattern.Replace("[]", ".[]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            step = part switch
            {
                "*" => step._anyName ??= new PathPattern(),
                "[]" => step._anyElement ??= new PathPattern(),
                _ => step.GetOrAdd(part),
            };
        }

        step._subscriptions.Add(subscription);
    }

    /// <summary>Appends the steps that a child leads to: none, the one of its name, the one for any name, or both.</summary>
    public void CollectNext(ReadOnlySpan<char> name, bool isMember, List<PathPattern> next)
    {
        if (!isMember)
        {
            AddIfPresent(_anyElement, next);
            return;
        }

        AddIfPresent(_anyName, next);
        if (_names is not null && _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var named))
        {
            next.Add(named);
        }
    }

    private PathPattern GetOrAdd(string name)
    {
        _names ??= new Dictionary<string, PathPattern>(StringComparer.Ordinal);
        if (!_names.TryGetValue(name, out var step))
        {
            _names.Add(name, step = new PathPattern());
        }

        return step;
    }

    private static void AddIfPresent(PathPattern? step, List<PathPattern> next)
    {
        if (step is not null)
        {
            next.Add(step);
        }
    }
}
