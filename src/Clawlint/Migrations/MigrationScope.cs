using Clawlint.Config;
using Clawlint.Releases;
using Clawlint.Secrets;

namespace Clawlint.Migrations;

/// <summary>What a migration sees and may do. All that it does is recorded, so that the user is told of every value.</summary>
internal sealed class MigrationScope(Migration migration, OpenClawRelease? since, MigrationValue root, OpenClawRelease release, List<MigrationChange> changes, bool keepsCredentials)
{
    /// <summary>The config.</summary>
    public MigrationValue Root => root;

    /// <summary>The release that the config is migrated to.</summary>
    public OpenClawRelease Release => release;

    /// <summary>The value at a path of names; null where any step is missing.</summary>
    public MigrationValue? Find(params ReadOnlySpan<string> names)
    {
        var value = root;
        foreach (string name in names)
        {
            value = value?[name];
        }

        return value;
    }

    /// <summary>The values at a pattern of <see cref="MigrationPattern"/>.</summary>
    public IEnumerable<MigrationValue> FindAll(string pattern) => MigrationPattern.FindAll(root, pattern).Select(static match => match.Value);

    /// <summary>The object at a path of names, made where it is missing; null where something else stands in the way.</summary>
    public MigrationValue? Ensure(params ReadOnlySpan<string> names) => EnsureIn(root, names);

    /// <summary>The object at a path of names below another, made where it is missing; null where something else stands in the way.</summary>
    public MigrationValue? EnsureIn(MigrationValue container, params ReadOnlySpan<string> names)
    {
        // Looked at first, so that a blocked path leaves no empty objects behind.
        var at = container;
        foreach (string name in names)
        {
            if (at is not null && !at.IsObject)
            {
                return null;
            }

            at = at?[name];
        }

        if (at is { IsObject: false })
        {
            return null;
        }

        at = container;
        foreach (string name in names)
        {
            at = at[name] ?? Attach(MigrationValue.MakeObject(), at, name);
        }

        return at;
    }

    /// <summary>Moves a value to a path of names. Where another value stands there, objects are merged and else that one counts.</summary>
    /// <returns>False where something that is no object stands in the way: the value stays, and the user is told.</returns>
    public bool Move(MigrationValue value, params ReadOnlySpan<string> path) => MoveFrom(value, root, path);

    /// <summary>The same with a path that begins at another object.</summary>
    public bool MoveFrom(MigrationValue value, MigrationValue start, params ReadOnlySpan<string> path)
    {
        var target = EnsureIn(start, path[..^1]);
        if (target is null)
        {
            Leave(value, $"Something that is no object stands on the way to {string.Join('.', path.ToArray())}.");
            return false;
        }

        MoveInto(value, target, path[^1]);
        return true;
    }

    /// <summary>Moves a value into an object. Where another value has that name, objects are merged and else that one counts.</summary>
    public void MoveInto(MigrationValue value, MigrationValue target, string name)
    {
        if (ReferenceEquals(target[name], value))
        {
            return;
        }

        if (target[name] is not { } existing)
        {
            Relocate(value, target, name);
        }
        else if (existing.IsObject && value.IsObject)
        {
            foreach (var child in value.Children.ToList())
            {
                MoveInto(child, existing, child.Name!);
            }

            RemoveIfEmpty(value);
        }
        else if (existing.HasValueOf(value))
        {
            Take(value, MigrationChangeKind.Dropped, $"The same value stands at {existing.Path}.");
        }
        else
        {
            Drop(value, $"Another value stands at {existing.Path}, and that one counts.");
        }
    }

    /// <summary>The migration's own reason.</summary>
    public string Why => migration.Why;

    /// <summary>The value that an object has under a name; an array, where it had none.</summary>
    public MigrationValue EnsureArray(MigrationValue container, string name) => container[name] ?? Attach(MigrationValue.MakeArray(), container, name);

    /// <summary>Makes a value an element of an array, at a place.</summary>
    public void Insert(MigrationValue value, MigrationValue array, int place)
    {
        var left = value.Parent;
        value.Detach();
        value.AttachTo(array, null, place);
        Record(MigrationChangeKind.Moved, value, "");
        RemoveIfEmpty(left);
    }

    /// <summary>Takes away an object or array that lost all that stood in it.</summary>
    public void RemoveEmptied(MigrationValue container) => RemoveIfEmpty(container);

    /// <summary>Makes a value an array's last element.</summary>
    public void Append(MigrationValue value, MigrationValue array) => Relocate(value, array, null);

    /// <summary>Puts an object in a value's place, and the value into it under a name.</summary>
    /// <returns>The object.</returns>
    public MigrationValue Wrap(MigrationValue value, string name)
    {
        var container = value.Parent!;
        var wrapper = MigrationValue.MakeObject();
        int place = IndexOf(container, value);
        string? outer = value.Name;
        value.Detach();
        wrapper.AttachTo(container, outer, place);
        value.AttachTo(wrapper, name);
        Record(MigrationChangeKind.Moved, value, "");
        return wrapper;
    }

    /// <summary>Takes a value away. A credential stays, and the user is told.</summary>
    /// <param name="value">The value.</param>
    /// <param name="why">Why, where the migration's own reason does not say it.</param>
    /// <returns>False where it stays.</returns>
    public bool Drop(MigrationValue value, string? why = null)
    {
        if (keepsCredentials && HoldsSecret(value))
        {
            Leave(value, $"It holds a credential. {why ?? migration.Why}".TrimEnd());
            return false;
        }

        Take(value, MigrationChangeKind.Dropped, why ?? migration.Why);
        return true;
    }

    /// <summary>Takes a value away whose meaning something else has taken over.</summary>
    /// <param name="value">The value.</param>
    /// <param name="why">What says the same now.</param>
    /// <param name="heir">The value that says it, which takes the comments along; null where it is not one value.</param>
    public void Absorb(MigrationValue value, string why, MigrationValue? heir = null)
    {
        Take(value, MigrationChangeKind.Absorbed, why);
        value.Heir = heir;
    }

    /// <summary>Gives a scalar another value, in strict JSON.</summary>
    public void Set(MigrationValue value, string json, string? why = null)
    {
        value.Rewrite(json);
        Record(MigrationChangeKind.Changed, value, why ?? migration.Why);
    }

    /// <summary>Gives a scalar another text.</summary>
    public void SetText(MigrationValue value, string text, string? why = null) => Set(value, JsonText.Quote(text), why);

    /// <summary>Adds a member where there is none of that name.</summary>
    public void Add(MigrationValue container, string name, MigrationValue value)
    {
        if (container[name] is null)
        {
            Attach(value, container, name);
        }
    }

    /// <summary>Adds a text where there is no member of that name.</summary>
    public void AddText(MigrationValue container, string name, string text) => Add(container, name, MigrationValue.MakeScalar(JsonText.Quote(text)));

    /// <summary>Adds an element that no file holds yet.</summary>
    public void AppendNew(MigrationValue array, MigrationValue value) => value.AttachTo(array, null);

    /// <summary>Says that a value stays as it is, and that what has been added elsewhere says a part of what it said.</summary>
    public void Supplement(MigrationValue value, string why) => Record(MigrationChangeKind.Changed, value, why);

    /// <summary>Says that a value is for the user to decide on.</summary>
    public void Leave(MigrationValue value, string why) => Record(MigrationChangeKind.Left, value, why);

    /// <summary>True for a credential, and for what holds one.</summary>
    public static bool HoldsSecret(MigrationValue value) =>
        value.IsScalar ? IsSecret(value) : value.Children.Any(HoldsSecret);

    private static bool IsSecret(MigrationValue value) =>
        value.Kind is ConfigKind.String or ConfigKind.Number && !value.Origin.IsMissing && new SecretNodes().Contains(value.Origin.Syntax);

    private void Relocate(MigrationValue value, MigrationValue target, string? name)
    {
        var left = value.Parent;
        value.Detach();
        value.AttachTo(target, name);
        Record(MigrationChangeKind.Moved, value, "");
        RemoveIfEmpty(left);
    }

    private void Take(MigrationValue value, MigrationChangeKind kind, string why)
    {
        Record(kind, value, why);
        var left = value.Parent;
        value.Detach();
        RemoveIfEmpty(left);
    }

    /// <summary>An object that lost its last member goes too, unless being there means something.</summary>
    private void RemoveIfEmpty(MigrationValue? container)
    {
        while (container is { Children.Count: 0, Parent: { } around } && !MeansSomethingEmpty(container))
        {
            container.Detach();
            container = around;
        }
    }

    private static bool MeansSomethingEmpty(MigrationValue value) => value.Name is null || EmptyEntries.Contains(value.Parent!.Steps);

    private static MigrationValue Attach(MigrationValue value, MigrationValue container, string name)
    {
        value.AttachTo(container, name);
        return value;
    }

    private static int IndexOf(MigrationValue container, MigrationValue child)
    {
        int index = 0;
        while (!ReferenceEquals(container.Children[index], child))
        {
            index++;
        }

        return index;
    }

    private void Record(MigrationChangeKind kind, MigrationValue value, string why) => changes.Add(new MigrationChange(migration, kind, value, why) { Since = since });
}
