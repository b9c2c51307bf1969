using Clawlint.Discovery;

namespace Clawlint.Cli.Hosting;

/// <summary>All that the program knows of the world around it, so that tests can run it without a process.</summary>
public interface IConsoleEnvironment
{
    /// <summary>Standard input.</summary>
    Stream Input { get; }

    /// <summary>Standard output: results only.</summary>
    Stream Output { get; }

    /// <summary>Standard error: everything else.</summary>
    Stream Error { get; }

    /// <summary>Whether a person types the input.</summary>
    bool IsInputTerminal { get; }

    /// <summary>Whether a person sees the output at once.</summary>
    bool IsOutputTerminal { get; }

    /// <summary>Whether a person sees the errors at once.</summary>
    bool IsErrorTerminal { get; }

    /// <summary>The terminal's width in cells; null where there is none.</summary>
    int? Width { get; }

    /// <summary>Absolute path of the current folder.</summary>
    string CurrentFolder { get; }

    /// <summary>The files that are checked.</summary>
    IFileSystem Files { get; }

    /// <summary>An environment variable's value; null where it is not set.</summary>
    string? GetVariable(string name);

    /// <summary>All environment variables; by default none.</summary>
    IEnumerable<KeyValuePair<string, string>> GetVariables() => [];

    /// <summary>Runs a program of the user's, found on PATH, to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="variables">Environment variables that it gets beside the own ones.</param>
    /// <returns>What it wrote; null where there is no such program or it failed, and by default there is none.</returns>
    string? Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables) => null;
}
