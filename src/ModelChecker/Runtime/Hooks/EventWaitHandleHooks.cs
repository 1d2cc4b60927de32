namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="EventWaitHandle"/>: setting is a release, waiting an acquire.</summary>
[Replaces(typeof(EventWaitHandle))]
public static class EventWaitHandleHooks
{
    /// <summary>An event with its initial state.</summary>
    public static EventWaitHandle Create(bool initialState, EventResetMode mode) => mode == EventResetMode.AutoReset
        ? AutoResetEventHooks.Create(initialState)
        : ManualResetEventHooks.Create(initialState);

    /// <summary>Lets one waiting thread go on, or all of them.</summary>
    public static bool Set(EventWaitHandle handle, int site) => ModelledHandle.InUse(handle, site).Set(1, site);

    /// <summary>Lets later waiters wait.</summary>
    public static bool Reset(EventWaitHandle handle, int site) => ModelledHandle.InUse(handle, site).Set(0, site);
}
