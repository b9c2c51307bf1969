using System.Runtime.InteropServices;
using Clawlint.Config;

namespace Clawlint.Rules;

/// <summary>
/// A step of the path patterns that rules subscribed to, all patterns in one tree. It is walked along with the config,
/// so that only values under a subscribed path cost anything, however many rules there are; the tree itself grows only where
/// a config leads. Safe to share between threads once all patterns are added.
/// </summary>
internal sealed class PathPattern
{
    private readonly List<Subscription<ConfigNode>> _subscriptions = [];
    private volatile List<Remainder>? _waiting;
    private Dictionary<string, PathPattern>? _names;
    private PathPattern? _anyName;
    private PathPattern? _anyElement;

    /// <summary>What wants the values that this step leads to.</summary>
    public ReadOnlySpan<Subscription<ConfigNode>> Subscriptions => CollectionsMarshal.AsSpan(_subscriptions);

    /// <summary>True when patterns go on below this step.</summary>
    public bool HasSteps => _waiting is not null || _names is not null || _anyName is not null || _anyElement is not null;

    /// <summary>Adds a pattern below this step.</summary>
    public void Add(string pattern, Subscription<ConfigNode> subscription) => Add(new Remainder(pattern, 0, subscription));

    /// <summary>Appends the steps that a child leads to: none, the one of its name, the one for any name, or both.</summary>
    public void CollectNext(ReadOnlySpan<char> name, bool isMember, List<PathPattern> next)
    {
        if (_waiting is not null)
        {
            Grow();
        }

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

    private void Add(Remainder remainder)
    {
        if (remainder.IsEmpty)
        {
            _subscriptions.Add(remainder.Subscription);
        }
        else
        {
            (_waiting ??= []).Add(remainder);
        }
    }

    /// <summary>Makes the steps right below this one.</summary>
    private void Grow()
    {
        lock (_subscriptions)
        {
            foreach (var remainder in CollectionsMarshal.AsSpan(_waiting))
            {
                var name = remainder.TakeStep(out var rest);
                var step = name switch
                {
                    "*" => _anyName ??= new PathPattern(),
                    "[]" => _anyElement ??= new PathPattern(),
                    _ => GetOrAdd(name),
                };
                step.Add(rest);
            }

            _waiting = null;
        }
    }

    private PathPattern GetOrAdd(ReadOnlySpan<char> name)
    {
        _names ??= new Dictionary<string, PathPattern>(StringComparer.Ordinal);
        ref var step = ref CollectionsMarshal.GetValueRefOrAddDefault(_names.GetAlternateLookup<ReadOnlySpan<char>>(), name, out _);
        return step ??= new PathPattern();
    }

    private static void AddIfPresent(PathPattern? step, List<PathPattern> next)
    {
        if (step is not null)
        {
            next.Add(step);
        }
    }

    /// <summary>What is left of a pattern below a step.</summary>
    private readonly struct Remainder(string pattern, int start, Subscription<ConfigNode> subscription)
    {
        public Subscription<ConfigNode> Subscription => subscription;

        public bool IsEmpty => start == pattern.Length;

        /// <summary>The next step: a name, <c>*</c> or <c>[]</c>.</summary>
        public ReadOnlySpan<char> TakeStep(out Remainder rest)
        {
            var text = pattern.AsSpan(start);
            var step = PatternStep.Take(ref text);
            rest = new Remainder(pattern, pattern.Length - text.Length, subscription);
            return step;
        }
    }
}
