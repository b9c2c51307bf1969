using Clawlint.Cli.Hosting;

namespace Clawlint.Cli.Fixing;

/// <summary>Asks a person yes or no.</summary>
internal sealed class Question(Terminal terminal)
{

    /// <summary>Whether there is someone to ask.</summary>
    public bool CanAsk => terminal.Environment.IsInputTerminal && terminal.Environment.IsErrorTerminal;

    /// <summary>True after <c>q</c> or the input's end: the answer to all further questions is no.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Asks on standard error. <c>q</c> and the input's end mean no, now and from then on.</summary>
    public bool Ask(string question)
    {
        while (!IsOver)
        {
            terminal.Error.Write($"{question} [y/n/q] ");
            switch (terminal.In.ReadLine()?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return true;
                case "n" or "no" or "":
                    return false;
                case "q" or "quit" or null:
                    IsOver = true;
                    break;
            }
        }

        return false;
    }
}
