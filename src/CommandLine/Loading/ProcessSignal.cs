using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SafePublication.CommandLine.Loading;

/// <summary>Asks another process to end; it may still answer.</summary>
internal static class ProcessSignal
{
    private const int Terminate = 15;

    /// <summary>Where there is no such signal the process is ended at once.</summary>
    public static void AskToEnd(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else if (!process.HasExited)
        {
            _ = Kill(process.Id, Terminate);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
