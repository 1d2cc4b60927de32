namespace SafePublication.Analyzers.Publishing;

/// <summary>What a well-known method does to the order of memory.</summary>
internal enum Effect
{
    None,

    /// <summary>An acquire load of what the first argument refers to.</summary>
    AcquireLoad,

    /// <summary>A release store of the second argument to what the first argument refers to.</summary>
    ReleaseStore,

    /// <summary>A load and a store with a full fence.</summary>
    ReadModifyWrite,

    /// <summary>A load with a full fence.</summary>
    FencedLoad,

    FullFence,
    AcquireFence,
    ReleaseFence,
    EnterLock,

    /// <summary>Enters the lock when it returns true.</summary>
    TryEnterLock,
    ExitLock,

    /// <summary>Returns a scope that holds the lock until it is disposed.</summary>
    LockScope,

    /// <summary>Waits until another thread has ended or signalled.</summary>
    Wait,

    /// <summary>Tells whether another thread has ended or signalled: what that has done is ordered before whatever follows a yes.</summary>
    WaitIfTrue,

    /// <summary>Tells whether another thread still runs.</summary>
    WaitIfFalse,

    /// <summary>Tells how many threads have not yet signalled.</summary>
    WaitIfZero,

    /// <summary>Tells how far a task is.</summary>
    WaitIfFinal,

    /// <summary>Tells another thread that it need not wait any more.</summary>
    Signal,

    /// <summary>Tells the other threads so, and waits until they have.</summary>
    SignalAndWait,

    /// <summary>Puts something into a queue: whoever takes it comes after what this thread has done.</summary>
    Enqueue,

    /// <summary>Takes something from a queue.</summary>
    Dequeue,
    Pause,

    /// <summary>Tells which thread this is.</summary>
    ThreadIdentity,

    /// <summary>Throws where this is not the thread that an object belongs to.</summary>
    ThreadAssertion,

    /// <summary>Runs its delegates on other threads.</summary>
    Spawn,

    /// <summary>Runs its delegate on another thread once something has been begun that it belongs to: what was set before that is in order for it.</summary>
    Complete,

    /// <summary>Runs its delegates on other threads and returns when they have ended.</summary>
    SpawnAndWait,

    /// <summary>Returns a task that ends when all of its tasks have, or when another thread completes it.</summary>
    Gather,

    /// <summary>One of the overloads of LazyInitializer.EnsureInitialized.</summary>
    LazyInitialize,
}
