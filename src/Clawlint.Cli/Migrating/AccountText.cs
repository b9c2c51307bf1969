using System.Globalization;
using System.Text;
using Clawlint.Accounts;
using Clawlint.Cli.Fixing;
using Clawlint.Cli.Output;
using Clawlint.Fixes;

namespace Clawlint.Cli.Migrating;

/// <summary>Tells people what became of every value of a file.</summary>
/// <param name="shown">What hides credentials.</param>
/// <param name="palette">The colours.</param>
internal sealed class AccountText(ShownText shown, Palette palette)
{
    /// <summary>The account: kept values as a number, all others one by one.</summary>
    public string Of(FixedFile file)
    {
        var account = file.Result!.Account!;
        var output = new StringBuilder();
        output.Append(palette.Bold(TerminalText.Escape(file.Input.Name))).Append(CultureInfo.InvariantCulture, $": {Summary(account)}").Append('\n');
        foreach (var line in AccountLine.Of(account))
        {
            output.Append("  ").Append(Label(line.Outcome)).Append(' ').Append(shown.ForTerminal(Describe(line))).Append('\n');
        }

        AppendComments(output, file.Result);
        return output.ToString();
    }

    private void AppendComments(StringBuilder output, FixResult result)
    {
        var mask = shown.CreateMask();
        foreach (var comment in result.FindLostComments())
        {
            var place = comment.Tree == result.Before.Document.Tree ? "" : $"{Path.GetFileName(comment.Tree.Text.Path)} ";
            var text = string.Join(' ', mask.Show(comment.Tree, comment.Span).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            output.Append("  ").Append(palette.Yellow("comment  ")).Append(' ').Append(TerminalText.Escape($"{place}line {comment.Line}: {text}")).Append('\n');
        }
    }

    private static string Summary(ValueAccount account)
    {
        var counts = account.Entries.CountBy(static entry => entry.Outcome).ToDictionary();
        return string.Join(", ", Enum.GetValues<ValueOutcome>().Where(counts.ContainsKey).Select(outcome => $"{counts[outcome]} {Word(outcome)}"));
    }

    private static string Describe(AccountLine line)
    {
        var text = line.NewPath is null ? line.Path : $"{line.Path} → {line.NewPath}";
        if (line.Count > 1)
            text += $" ({line.Count} values)";
        if (line.Why.Length > 0 || line.Since is not null)
            text += line.Outcome == ValueOutcome.Moved && line.Why.Length == 0 ? $", since {line.Since}" : ":";
        if (line.Since is not null && line.Why.Length > 0)
            text += $" since {line.Since}.";
        return line.Why.Length > 0 ? $"{text} {line.Why}" : text.TrimEnd(':');
    }

    private string Label(ValueOutcome outcome)
    {
        var word = Word(outcome).PadRight("set aside".Length);
        return outcome switch
        {
            ValueOutcome.Left => palette.Red(word),
            ValueOutcome.Dropped or ValueOutcome.SetAside => palette.Yellow(word),
            _ => palette.Green(word),
        };
    }

    private static string Word(ValueOutcome outcome) => outcome switch
    {
        ValueOutcome.Kept => "kept",
        ValueOutcome.Moved => "moved",
        ValueOutcome.Changed => "changed",
        ValueOutcome.Dropped => "dropped",
        ValueOutcome.SetAside => "set aside",
        _ => "left",
    };
}
