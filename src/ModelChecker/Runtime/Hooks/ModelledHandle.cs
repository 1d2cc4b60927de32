using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What a <see cref="WaitHandle"/> stands for: a count that a wait takes one of or leaves as it is; a mutex is a lock.</summary>
internal sealed class ModelledHandle(WaitHandle handle, int initial, bool takesOne)
{
    /// <summary>Makes the model of a handle, which itself is never waited for.</summary>
    public static T Attach<T>(T handle, int initial, bool takesOne) where T : WaitHandle
    {
        CurrentThread.Value?.Execution.Attach(handle, new ModelledHandle(handle, initial, takesOne));
        return handle;
    }

    public static ModelledHandle Of(WaitHandle handle) => CurrentThread.Value?.Execution.AttachedTo<ModelledHandle>(handle)
        ?? throw new UnsupportedConstructException($"A {handle.GetType().Name} that was made outside of the scenario, or by a name, cannot be checked.");

    /// <summary>The model of a handle that is not disposed of.</summary>
    public static ModelledHandle InUse(WaitHandle handle, int site)
    {
        Disposal.ThrowIfBehind(handle, site);
        return Of(handle);
    }

    public bool Wait(int site)
    {
        if (handle is Mutex)
            ModelledLock.Enter(handle, site);
        else
            ModelledCount.Wait(handle, initial, takesOne, site);
        return true;
    }

    public bool TryWait(int site) =>
        handle is Mutex ? ModelledLock.TryEnter(handle, site) : ModelledCount.TryWait(handle, initial, takesOne, site);

    public bool Set(int value, int site)
    {
        ModelledCount.Set(handle, initial, value, site);
        return true;
    }

    public int Add(int amount, int site) => ModelledCount.Add(handle, initial, amount, site);

    /// <summary>Raises an event, a semaphore by one, or leaves a mutex.</summary>
    public void Signal(int site)
    {
        if (handle is Mutex)
            ModelledLock.Exit(handle, site);
        else if (handle is Semaphore)
            Add(1, site);
        else
            Set(1, site);
    }

    public static int WaitAny(WaitHandle[] handles, int site) =>
        Waits.UntilAny(site, Array.ConvertAll<WaitHandle, Poll>(handles, each => (ref token) => Of(each).Poll(site, ref token)));

    private bool Poll(int site, ref int token) => handle is Mutex
        ? throw new UnsupportedConstructException("WaitHandle.WaitAny is not modelled for a mutex.")
        : ModelledCount.Poll(handle, initial, takesOne, site, ref token);
}
