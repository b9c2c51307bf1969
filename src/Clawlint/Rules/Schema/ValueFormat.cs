using Clawlint.Releases;

namespace Clawlint.Rules.Schema;

/// <summary>A form that OpenClaw asks of the texts at a path and that its JSON Schema does not say.</summary>
internal sealed class ValueFormat
{
    private static readonly ReleaseFacts Values = new("facts/value-formats.txt");
    private static readonly ReleaseFacts Keys = new("facts/key-formats.txt");
    private static readonly Lazy<ValueFormat[]> AllValues = new(() => [.. Values.All.Select(static fact => new ValueFormat(Values, fact))]);
    private static readonly Lazy<ValueFormat[]> AllKeys = new(() => [.. Keys.All.Select(static fact => new ValueFormat(Keys, fact))]);

    private readonly ReleaseFacts _facts;
    private readonly string _fact;
    private readonly TextForm _form;

    private ValueFormat(ReleaseFacts facts, string fact)
    {
        _facts = facts;
        _fact = fact;
        string[] words = fact.Split(' ');
        Path = words[0];
        _form = TextForm.Named(words[1]);
    }

    /// <summary>The formats of values.</summary>
    public static IReadOnlyList<ValueFormat> All => AllValues.Value;

    /// <summary>The formats of the names in an object; the path is the object's.</summary>
    public static IReadOnlyList<ValueFormat> OfKeys => AllKeys.Value;

    /// <summary>The path of the values, as rules subscribe to it.</summary>
    public string Path { get; }

    /// <summary>What a text there must be.</summary>
    public string Description => _form.Description;

    /// <summary>True for spans of time and amounts of memory, which may be numbers too.</summary>
    public bool IsMeasure => _form.IsMeasure;

    /// <summary>True where a release asks for the form.</summary>
    public bool Holds(OpenClawRelease release) => _facts.Holds(_fact, release);

    /// <summary>True for a text that has the form.</summary>
    public bool Fits(string text) => _form.Fits(text);
}
