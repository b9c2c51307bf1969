using System.Globalization;
using System.Text;
using Clawlint.Syntax;

namespace Clawlint.Config;

/// <summary>Writes the steps to a value as text: the config path of messages and the RFC 6901 pointer.</summary>
public static class ConfigPath
{
    /// <summary>Appends a name to a path: <c>.name</c>, or <c>["…"]</c> with JSON escapes where it is not <c>[A-Za-z_$][A-Za-z0-9_$-]*</c>.</summary>
    public static string Append(string path, string name)
    {
        var builder = new StringBuilder(path);
        AppendName(builder, name);
        return builder.ToString();
    }

    /// <summary>Appends an element's place to a path: <c>[3]</c>.</summary>
    public static string Append(string path, int element) => string.Create(CultureInfo.InvariantCulture, $"{path}[{element}]");

    /// <summary>True where a path is another one or leads into what lies there.</summary>
    public static bool IsWithin(string path, string around) =>
        around.Length == 0 || (path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] is '.' or '['));

    /// <summary>True for a path that is another one or leads on from it; all lead on from the root.</summary>
    public static bool IsAtOrBelow(string path, string around) =>
        around.Length == 0 || (path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] is '.' or '['));

    /// <summary>Reads a path back into its steps, a name or an element's place each.</summary>
    /// <returns>False where the text is not a config path.</returns>
    public static bool TryParse(string path, out IReadOnlyList<ConfigPathStep> steps)
    {
        var parsed = ConfigPathReader.Read(path);
        steps = parsed ?? [];
        return parsed is not null;
    }

    /// <summary>
    /// Reads a path as people write it when they mean a place rather than a value: <c>*</c> is the name <c>*</c>, <c>[]</c> and <c>[*]</c> are
    /// the first element, and a name may begin with a digit or a dash.
    /// </summary>
    /// <returns>False where the text is not such a path.</returns>
    public static bool TryParsePattern(string path, out IReadOnlyList<ConfigPathStep> steps)
    {
        var parsed = ConfigPathReader.Read(path, isPattern: true);
        steps = parsed ?? [];
        return parsed is not null;
    }

    /// <summary>The path of a node within its own file.</summary>
    public static string Of(SyntaxNode node) => Write(StepsTo(node));

    /// <summary>The RFC 6901 pointer of a node within its own file.</summary>
    public static string PointerOf(SyntaxNode node) => WritePointer(StepsTo(node));

    /// <summary>The path that some steps make.</summary>
    internal static string Write(IEnumerable<ConfigPathStep> steps)
    {
        var builder = new StringBuilder();
        foreach (var step in steps)
        {
            if (step.Name is null)
            {
                builder.Append('[').Append(CultureInfo.InvariantCulture, $"{step.Element}").Append(']');
            }
            else
            {
                AppendName(builder, step.Name);
            }
        }

        return builder.ToString();
    }

    /// <summary>The RFC 6901 pointer that some steps make.</summary>
    internal static string WritePointer(IEnumerable<ConfigPathStep> steps)
    {
        var builder = new StringBuilder();
        foreach (var step in steps)
        {
            builder.Append('/');
            if (step.Name is null)
            {
                builder.Append(CultureInfo.InvariantCulture, $"{step.Element}");
            }
            else
            {
                builder.Append(step.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }

        return builder.ToString();
    }

    /// <summary>The steps to a value as they were written.</summary>
    internal static Stack<ConfigPathStep> WrittenStepsTo(ConfigNode node)
    {
        var steps = new Stack<ConfigPathStep>();
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            if (node.WrittenPath is { } path)
            {
                foreach (var step in Enumerable.Reverse(path))
                {
                    steps.Push(step);
                }

                break;
            }

            steps.Push(node.WrittenStep);
        }

        return steps;
    }

    /// <summary>The steps to a value as OpenClaw takes them.</summary>
    internal static Stack<ConfigPathStep> StepsTo(ConfigNode node)
    {
        var steps = new Stack<ConfigPathStep>();
        for (; !node.Parent.IsMissing; node = node.Parent)
        {
            steps.Push(new ConfigPathStep(node.Name, node.ElementIndex));
        }

        return steps;
    }

    /// <summary>The steps to a node within its own file.</summary>
    internal static Stack<ConfigPathStep> StepsTo(SyntaxNode node)
    {
        var steps = new Stack<ConfigPathStep>();
        for (var parent = node.Parent; !parent.IsMissing; node = parent, parent = node.Parent)
        {
            if (node.Kind == SyntaxKind.Member)
            {
                steps.Push(new ConfigPathStep(new MemberSyntax(node).Name, -1));
            }
            else if (parent.Kind == SyntaxKind.Array)
            {
                steps.Push(new ConfigPathStep(null, parent.Children.TakeWhile(element => element != node).Count()));
            }
        }

        return steps;
    }

    internal static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$';

    internal static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '-';

    private static void AppendName(StringBuilder builder, string name)
    {
        if (name.Length == 0 || !IsNameStart(name[0]) || !name.All(IsNamePart))
        {
            builder.Append('[');
            JsonText.AppendQuoted(builder, name);
            builder.Append(']');
            return;
        }

        if (builder.Length > 0)
        {
            builder.Append('.');
        }

        builder.Append(name);
    }
}
