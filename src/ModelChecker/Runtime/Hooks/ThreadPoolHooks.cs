namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ThreadPool"/>: each work item on a thread of its own; queueing it orders what was before.</summary>
[Replaces(typeof(ThreadPool), Harmless = ["ThreadCount", "CompletedWorkItemCount", "PendingWorkItemCount", "GetMinThreads", "GetMaxThreads", "GetAvailableThreads", "SetMinThreads", "SetMaxThreads"])]
public static class ThreadPoolHooks
{
    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool QueueUserWorkItem(WaitCallback callBack, int site) => QueueUserWorkItem(callBack, null, site);

    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool QueueUserWorkItem(WaitCallback callBack, object? state, int site) => Queue(() => callBack(state), site);

    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool QueueUserWorkItem<T>(Action<T> callBack, T state, bool preferLocal, int site) => Queue(() => callBack(state), site);

    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool UnsafeQueueUserWorkItem(WaitCallback callBack, object? state, int site) => Queue(() => callBack(state), site);

    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool UnsafeQueueUserWorkItem<T>(Action<T> callBack, T state, bool preferLocal, int site) => Queue(() => callBack(state), site);

    /// <summary>Runs the item on a thread of its own.</summary>
    public static bool UnsafeQueueUserWorkItem(IThreadPoolWorkItem callBack, bool preferLocal, int site) => Queue(callBack.Execute, site);

    private static bool Queue(Action item, int site)
    {
        ThreadStarts.Start(item, site);
        return true;
    }
}
