using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;

namespace SafePublication.CommandLine.Checking;

/// <summary>
/// Gives each worker process a processor of its own. Of a worker's threads one runs at a time and wakes the next: on one processor that is a change of threads, on
/// several it is a wait for one that another worker is using.
/// </summary>
internal static class ProcessorOf
{
    public static void Worker(Process worker, int index)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            worker.ProcessorAffinity = (nint)Chosen((ulong)worker.ProcessorAffinity, index - 1);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or may not be bound: it runs all the same.
        }
    }

    /// <summary>One of the processors that may be used, in turn.</summary>
    internal static ulong Chosen(ulong allowed, int turn)
    {
        for (var skipped = turn % Math.Max(1, BitOperations.PopCount(allowed)); skipped > 0; skipped--)
        {
            allowed &= allowed - 1;
        }

        return allowed & (0 - allowed);
    }
}
