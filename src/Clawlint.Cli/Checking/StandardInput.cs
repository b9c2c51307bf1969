using Clawlint.Cli.Hosting;

namespace Clawlint.Cli.Checking;

/// <summary>Standard input as a file.</summary>
internal static class StandardInput
{
    /// <summary>Everything up to its end.</summary>
    public static byte[] ReadAll(IConsoleEnvironment environment)
    {
        using var buffer = new MemoryStream();
        environment.Input.CopyTo(buffer);
        return buffer.ToArray();
    }
}
