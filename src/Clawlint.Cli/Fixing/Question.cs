using System.Text;
using Clawlint.Cli.Hosting;

namespace Clawlint.Cli.Fixing;

/// <summary>Asks a person yes or no.</summary>
internal sealed class Question(Terminal terminal)
{
    // A byte at a time would do for a terminal, but tests hand in a whole script of answers.
    private readonly StreamReader _answers = new(terminal.Environment.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 256, leaveOpen: true);
    private bool _isOver;

    /// <summary>Whether there is someone to ask.</summary>
    public bool CanAsk => terminal.Environment.IsInputTerminal && terminal.Environment.IsErrorTerminal;

    /// <summary>Asks on standard error. <c>q</c> and the input's end mean no, now and from then on.</summary>
    public bool Ask(string question)
    {
        while (!_isOver)
        {
            terminal.Error.Write($"{question} [y/n/q] ");
            switch (_answers.ReadLine()?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return true;
                case "n" or "no" or "":
                    return false;
                case "q" or "quit" or null:
                    _isOver = true;
                    break;
            }
        }

        return false;
    }
}
