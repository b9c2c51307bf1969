using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>A variable of a <c>.env</c> file. Its value counts as a secret, and printing the entry does not show it.</summary>
public sealed class DotEnvEntry
{
    internal DotEnvEntry(string name, string value, TextSpan nameSpan, TextSpan valueSpan)
    {
        Name = name;
        Value = value;
        NameSpan = nameSpan;
        ValueSpan = valueSpan;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value, quotes taken off and <c>\n</c> and <c>\r</c> of double quotes read.</summary>
    public string Value { get; }

    /// <summary>Where the name stands.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>Where the value stands, with its quotes; empty where there is none.</summary>
    public TextSpan ValueSpan { get; }
}
