namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Monitor"/>: entering is an acquire, leaving a release (memory model document, "Locks").</summary>
[Replaces(typeof(Monitor), Harmless = ["LockContentionCount"])]
public static class MonitorHooks
{
    /// <summary>Enters.</summary>
    public static void Enter(object obj, int site) => ModelledLock.Enter(obj, site);

    /// <summary>Enters, and says so.</summary>
    public static void Enter(object obj, ref bool lockTaken, int site)
    {
        if (lockTaken)
            throw new ArgumentException("The flag is true already.", nameof(lockTaken));
        ModelledLock.Enter(obj, site);
        lockTaken = true;
    }

    /// <summary>Leaves.</summary>
    public static void Exit(object obj, int site) => ModelledLock.Exit(obj, site);

    /// <summary>Whether the calling thread is inside.</summary>
    public static bool IsEntered(object obj) => ModelledLock.IsHeld(obj);

    /// <summary>Enters if nobody is inside.</summary>
    public static bool TryEnter(object obj, int site) => ModelledLock.TryEnter(obj, site);

    /// <summary>Enters if nobody is inside, and says so.</summary>
    public static void TryEnter(object obj, ref bool lockTaken, int site) => lockTaken = ModelledLock.TryEnter(obj, site);

    /// <summary>Enters, or runs into the time limit while another thread is inside.</summary>
    public static bool TryEnter(object obj, int millisecondsTimeout, int site) => ModelledLock.TryEnter(obj, millisecondsTimeout, site);

    /// <summary>Enters, or runs into the time limit while another thread is inside.</summary>
    public static bool TryEnter(object obj, TimeSpan timeout, int site) => ModelledLock.TryEnter(obj, (int)timeout.TotalMilliseconds, site);

    /// <summary>Enters, or runs into the time limit while another thread is inside, and says which.</summary>
    public static void TryEnter(object obj, int millisecondsTimeout, ref bool lockTaken, int site) =>
        lockTaken = ModelledLock.TryEnter(obj, millisecondsTimeout, site);

    /// <summary>Enters, or runs into the time limit while another thread is inside, and says which.</summary>
    public static void TryEnter(object obj, TimeSpan timeout, ref bool lockTaken, int site) =>
        lockTaken = ModelledLock.TryEnter(obj, (int)timeout.TotalMilliseconds, site);

    /// <summary>Leaves, waits for a pulse, and enters again.</summary>
    public static bool Wait(object obj, int site) => MonitorWaits.Wait(obj, hasLimit: false, site);

    /// <summary>Leaves, waits for a pulse or runs into the time limit, and enters again.</summary>
    public static bool Wait(object obj, int millisecondsTimeout, int site) => MonitorWaits.Wait(obj, millisecondsTimeout != Timeout.Infinite, site);

    /// <summary>Leaves, waits for a pulse or runs into the time limit, and enters again.</summary>
    public static bool Wait(object obj, TimeSpan timeout, int site) => Wait(obj, (int)timeout.TotalMilliseconds, site);

    /// <summary>Lets the thread go on that has waited longest.</summary>
    public static void Pulse(object obj, int site) => MonitorWaits.Pulse(obj, site);

    /// <summary>Lets all waiting threads go on.</summary>
    public static void PulseAll(object obj, int site) => MonitorWaits.PulseAll(obj, site);
}
