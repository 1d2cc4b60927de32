namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Thread"/>: starting and joining order what they separate; sleeping and yielding order nothing.</summary>
[Replaces(typeof(Thread), Harmless = ["Name", "IsBackground", "Priority", "GetHashCode", "IsThreadPoolThread", "CurrentCulture", "CurrentUICulture"])]
public static class ThreadHooks
{
    /// <summary>The first processor: which one runs a thread is left open, and an execution has to be the same in every run.</summary>
    public static int GetCurrentProcessorId() => 0;

    /// <summary>A thread that is not started.</summary>
    public static Thread Create(ThreadStart start) => ModelledThread.Create(_ => start());

    /// <summary>A thread that is not started.</summary>
    public static Thread Create(ThreadStart start, int maxStackSize) => Create(start);

    /// <summary>A thread that is not started.</summary>
    public static Thread Create(ParameterizedThreadStart start) => ModelledThread.Create(argument => start(argument));

    /// <summary>A thread that is not started.</summary>
    public static Thread Create(ParameterizedThreadStart start, int maxStackSize) => Create(start);

    /// <summary>Starts the thread.</summary>
    public static void Start(Thread thread, int site) => ModelledThread.Of(thread).Start(null, site);

    /// <summary>Starts the thread.</summary>
    public static void Start(Thread thread, object? parameter, int site) => ModelledThread.Of(thread).Start(parameter, site);

    /// <summary>Starts the thread.</summary>
    public static void UnsafeStart(Thread thread, int site) => Start(thread, site);

    /// <summary>Starts the thread.</summary>
    public static void UnsafeStart(Thread thread, object? parameter, int site) => Start(thread, parameter, site);

    /// <summary>Waits for the thread's end.</summary>
    public static void Join(Thread thread, int site) => ModelledThread.Of(thread).Join(site);

    /// <summary>Whether the thread has ended: a time limit may always pass first.</summary>
    public static bool Join(Thread thread, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return ModelledThread.Of(thread).HasEnded(site);
        Join(thread, site);
        return true;
    }

    /// <summary>Whether the thread has ended: a time limit may always pass first.</summary>
    public static bool Join(Thread thread, TimeSpan timeout, int site) => Join(thread, (int)timeout.TotalMilliseconds, site);

    /// <summary>Whether the thread is started and has not ended.</summary>
    public static bool get_IsAlive(Thread thread, int site) => ModelledThread.Of(thread) is { IsStarted: true } modelled && !modelled.HasEnded(site);

    /// <summary>A full fence.</summary>
    public static void MemoryBarrier(int site) => InterlockedHooks.MemoryBarrier(site);

    /// <summary>Takes no time, or for ever.</summary>
    public static void Sleep(int millisecondsTimeout)
    {
        if (millisecondsTimeout == Timeout.Infinite)
            Threads.CurrentThread.Recording?.Block("sleeps for ever");
    }

    /// <summary>Takes no time, or for ever.</summary>
    public static void Sleep(TimeSpan timeout) => Sleep((int)timeout.TotalMilliseconds);

    /// <summary>Takes no time.</summary>
    public static void SpinWait(int iterations)
    {
    }

    /// <summary>Any schedule is explored anyway.</summary>
    public static bool Yield() => true;

    /// <summary>An acquire load.</summary>
    public static T VolatileRead<T>(ref T address, ref int token, int site) => VolatileHooks.Read(ref address, ref token, site);

    /// <summary>A release store.</summary>
    public static void VolatileWrite<T>(ref T address, T value, ref int token, int valueToken, int site) =>
        VolatileHooks.Write(ref address, value, ref token, valueToken, site);

    /// <summary>The thread's number in the execution, the same in every run.</summary>
    public static int get_ManagedThreadId(Thread thread) => ModelledThread.Of(thread).Number;

    /// <summary>The running thread.</summary>
    public static Thread get_CurrentThread() => ModelledThread.Current();
}
