using Clawlint.Cli.Checking;
using Clawlint.Cli.Hosting;
using Clawlint.Cli.Output;

namespace Clawlint.Cli.Fixing;

/// <summary>Stands before every write: the config that OpenClaw reads is written only where it may be, and after a question.</summary>
/// <param name="terminal">Where the question is asked.</param>
/// <param name="question">Asks it.</param>
/// <param name="isConfirmed">Whether the answer is known to be yes: <c>--yes</c>.</param>
internal sealed class WriteGate(Terminal terminal, Question question, bool isConfirmed)
{
    /// <summary>Whether a config may be written.</summary>
    /// <param name="input">The config.</param>
    /// <param name="showChange">Shows on standard error what would change.</param>
    /// <param name="asksAlways">Whether the question is asked of every file, not only of the one that OpenClaw reads.</param>
    public WriteAnswer Ask(InputFile input, Action showChange, bool asksAlways = false)
    {
        if (!input.IsLive && !asksAlways)
            return WriteAnswer.Yes;
        if (input.IsLive && GetBan() is { } ban)
            return WriteAnswer.Refuse(ban);
        if (isConfirmed)
            return WriteAnswer.Yes;
        if (!question.CanAsk)
            return WriteAnswer.Refuse($"{(input.IsLive ? "OpenClaw reads this file." : "All of this file would be replaced.")} To write it without being asked, add --yes.");
        showChange();
        var name = TerminalText.Escape(input.Name);
        return question.Ask(input.IsLive ? $"OpenClaw reads {name}. Write this to it?" : $"Write this to {name}?") ? WriteAnswer.Yes : WriteAnswer.No;
    }

    private string? GetBan()
    {
        foreach (var name in (ReadOnlySpan<string>)["OPENCLAW_CONFIG_READONLY", "OPENCLAW_NIX_MODE"])
        {
            if (terminal.Environment.GetVariable(name)?.Trim() == "1")
                return $"{name} is set: this config is managed elsewhere. Make the change where it is made.";
        }

        return null;
    }
}
