namespace Clawlint.Tests.Threads;

/// <summary>What Clawlint has to say to the people of a thread.</summary>
internal enum ThreadAnswer
{
    /// <summary>A finding at the place that the thread was looking for.</summary>
    Finding,

    /// <summary>What a comparison of the file with its backup shows.</summary>
    Comparison,

    /// <summary>The config is right; the error text that they saw tells the cause.</summary>
    Explain,

    /// <summary>A command other than check shows it.</summary>
    Command,

    /// <summary>It could be told, from files that are not read yet.</summary>
    Open,

    /// <summary>No file that a linter can read shows it.</summary>
    NoTool,
}
