using System.Globalization;
using System.Text;
using System.Text.Json;
using Clawlint.Config;

namespace Clawlint.Migrations;

/// <summary>
/// A value of a config while it is migrated. It keeps its identity wherever it moves, so that in the end each written value has one
/// place, or none, and the text can follow.
/// </summary>
internal sealed class MigrationValue
{
    private readonly List<MigrationValue> _children = [];

    private MigrationValue(ConfigKind kind, string? name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>The value in the files; missing for one that a migration made.</summary>
    public ConfigNode Origin { get; private init; }

    /// <summary>What the value is.</summary>
    public ConfigKind Kind { get; private set; }

    /// <summary>Its name; null for elements and the root.</summary>
    public string? Name { get; private set; }

    /// <summary>The object or array around; null for the root and for what has been taken out.</summary>
    public MigrationValue? Parent { get; private set; }

    /// <summary>The values directly below.</summary>
    public IReadOnlyList<MigrationValue> Children => _children;

    /// <summary>A scalar that a migration wrote, in strict JSON; null where the text of <see cref="Origin"/> counts.</summary>
    public string? Json { get; private set; }

    /// <summary>Where the value was before any migration; null for one that a migration made.</summary>
    public MigrationValue? FirstParent { get; private set; }

    /// <summary>The name that it had there.</summary>
    public string? FirstName { get; private set; }

    /// <summary>What says the same since the value was taken away; null where that is not one value.</summary>
    public MigrationValue? Heir { get; internal set; }

    public bool IsObject => Kind == ConfigKind.Object;

    public bool IsArray => Kind == ConfigKind.Array;

    public bool IsScalar => Kind is ConfigKind.String or ConfigKind.Number or ConfigKind.True or ConfigKind.False or ConfigKind.Null;

    /// <summary>True for a value that the text writes and no migration changed.</summary>
    public bool IsAsWritten => !Origin.IsMissing && Json is null;

    /// <summary>The member of a name; null where there is none or this is no object.</summary>
    public MigrationValue? this[string name] => Find(name);

    /// <summary>The string as it is written, variables not put in; null when the value is none.</summary>
    public string? Text => Kind == ConfigKind.String ? Json is null ? Origin.Syntax.GetStringValue() : Decode(Json) : null;

    /// <summary>The number; null when the value is none.</summary>
    public double? Number => Kind != ConfigKind.Number ? null : Json is null ? Origin.AsNumber() : double.Parse(Json, CultureInfo.InvariantCulture);

    /// <summary>The boolean; null when the value is none.</summary>
    public bool? Boolean => Kind switch { ConfigKind.True => true, ConfigKind.False => false, _ => null };

    /// <summary>The value's path as it is now.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<MigrationValue>();
            for (var at = this; at.Parent is not null; at = at.Parent)
            {
                steps.Push(at);
            }

            return steps.Aggregate("", static (path, step) =>
                step.Name is { } name ? ConfigPath.Append(path, name) : ConfigPath.Append(path, step.Parent!._children.IndexOf(step)));
        }
    }

    /// <summary>The names on the way from the root, <c>[]</c> for elements.</summary>
    public string[] Steps
    {
        get
        {
            var steps = new List<string>();
            for (var at = this; at.Parent is not null; at = at.Parent)
            {
                steps.Add(at.Name ?? "[]");
            }

            steps.Reverse();
            return [.. steps];
        }
    }

    /// <summary>Copies a config's values, parents before children.</summary>
    /// <param name="document">The config.</param>
    /// <param name="byIndex">The copies by the number that a value has in its config.</param>
    public static MigrationValue Copy(ConfigDocument document, out MigrationValue[] byIndex)
    {
        byIndex = new MigrationValue[document.NodeCount];
        for (int i = 0; i < byIndex.Length; i++)
        {
            var node = document.GetNode(i);
            var value = byIndex[i] = new MigrationValue(node.Kind, node.Name) { Origin = node };
            if (node.Parent is { IsMissing: false } parent)
            {
                byIndex[parent.Index].Attach(value);
                value.FirstParent = value.Parent;
                value.FirstName = value.Name;
            }
        }

        return byIndex[0];
    }

    /// <summary>A new object.</summary>
    public static MigrationValue MakeObject() => new(ConfigKind.Object, null);

    /// <summary>A new array.</summary>
    public static MigrationValue MakeArray() => new(ConfigKind.Array, null);

    /// <summary>A new scalar.</summary>
    /// <param name="json">The scalar in strict JSON.</param>
    public static MigrationValue MakeScalar(string json) => new(KindOf(json), null) { Json = json };

    /// <summary>A copy that no text holds yet, with all below it.</summary>
    public MigrationValue Clone()
    {
        var clone = new MigrationValue(Kind, null) { Json = IsScalar ? ToJson() : null };
        foreach (var child in _children)
        {
            var copy = child.Clone();
            copy.Name = child.Name;
            clone.Attach(copy);
        }

        return clone;
    }

    /// <summary>The member of a name; null where there is none or this is no object.</summary>
    public MigrationValue? Find(ReadOnlySpan<char> name)
    {
        if (IsObject)
        {
            foreach (var child in _children)
            {
                if (name.SequenceEqual(child.Name))
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>True where the value is one of another's descendants, or that value itself.</summary>
    public bool IsWithin(MigrationValue other)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value in strict JSON.</summary>
    public string ToJson()
    {
        var builder = new StringBuilder();
        Write(builder);
        return builder.ToString();
    }

    /// <summary>True for values that a program reads alike: members in any order.</summary>
    public bool HasValueOf(MigrationValue other) => Kind == other.Kind && Kind switch
    {
        ConfigKind.Object => _children.Count == other._children.Count && _children.TrueForAll(child => other[child.Name!] is { } same && child.HasValueOf(same)),
        ConfigKind.Array => _children.Count == other._children.Count && _children.Zip(other._children).All(static pair => pair.First.HasValueOf(pair.Second)),
        ConfigKind.String => Text == other.Text,
        ConfigKind.Number => Number.Equals(other.Number),
        _ => true,
    };

    internal void Detach()
    {
        Parent?._children.Remove(this);
        Parent = null;
    }

    internal void AttachTo(MigrationValue container, string? name, int? at = null)
    {
        Name = name;
        container.Attach(this, at);
    }

    internal void Rewrite(string json)
    {
        Json = json;
        Kind = KindOf(json);
    }

    private void Attach(MigrationValue child, int? at = null)
    {
        child.Parent = this;
        _children.Insert(at ?? _children.Count, child);
    }

    private void Write(StringBuilder builder)
    {
        if (!IsObject && !IsArray)
        {
            builder.Append(Json ?? ScalarJson());
            return;
        }

        builder.Append(IsObject ? '{' : '[');
        for (int i = 0; i < _children.Count; i++)
        {
            builder.Append(i > 0 ? "," : "");
            if (IsObject)
            {
                builder.Append(JsonText.Quote(_children[i].Name!)).Append(':');
            }

            _children[i].Write(builder);
        }

        builder.Append(IsObject ? '}' : ']');
    }

    private static string Decode(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetString()!;
    }

    // A string is written as the file has it: what a variable holds is not put in.
    private string ScalarJson() => Kind switch
    {
        ConfigKind.String => JsonText.Quote(Origin.Syntax.GetStringValue()),
        ConfigKind.Number => Origin.AsNumber() is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "null",
        ConfigKind.True => "true",
        ConfigKind.False => "false",
        _ => "null",
    };

    private static ConfigKind KindOf(string json) => json[0] switch
    {
        '"' => ConfigKind.String,
        't' => ConfigKind.True,
        'f' => ConfigKind.False,
        'n' => ConfigKind.Null,
        _ => ConfigKind.Number,
    };
}
