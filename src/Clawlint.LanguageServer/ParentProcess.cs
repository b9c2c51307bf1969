using System.Diagnostics;

namespace Clawlint.LanguageServer;

/// <summary>Watches the editor, so that the server does not outlive it.</summary>
public static class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Calls back once when a process is gone.</summary>
    /// <param name="id">The process.</param>
    /// <param name="gone">Called on a thread of its own.</param>
    public static void Watch(int id, Action gone) => new Thread(() =>
    {
        while (IsAlive(id))
            Thread.Sleep(Interval);
        gone();
    })
    { IsBackground = true, Name = "editor" }.Start();

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It may not be looked at: then it cannot be known, and the end of the stream will tell.
            return true;
        }
    }
}
