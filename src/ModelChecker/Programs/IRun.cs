namespace SafePublication.ModelChecker;

/// <summary>
/// One run of a program: it replays the events that the explorer has chosen and then goes on with default choices. A thread performs
/// an event by a call here; the answer <see cref="Step.Wait"/> parks the thread until <see cref="TryNext"/> names it, when it repeats the
/// very same call; <see cref="Step.Abandon"/> ends the run for every thread. Exactly one thread may be inside a run at a time.
/// </summary>
public interface IRun
{
    /// <summary>
    /// Names the thread to resume. The program calls it at the start and whenever the resumed thread was told to wait, is blocked or has
    /// ended. False means that the run is over: all parked threads are to be unwound.
    /// </summary>
    bool TryNext(out int thread);

    /// <summary>Loads from a location. The answer names the store whose value the load takes; the caller keeps the values.</summary>
    LoadResult Load(int thread, in Access access);

    /// <summary>
    /// Stores to a location. An <paramref name="exclusive"/> store is the second half of a read-modify-write: it comes directly after the
    /// thread's load of the same location and is atomic with it. A compare-exchange that fails has no store.
    /// </summary>
    StoreResult Store(int thread, in Access access, bool exclusive = false);

    /// <summary>Performs a fence. An Interlocked operation is a full fence, its load, its exclusive store, and a full fence.</summary>
    Step Fence(int thread, FenceKind kind, int site = 0);

    /// <summary>Starts a thread. What the parent did before is ordered before everything that the child does after <see cref="Begin"/>.</summary>
    StartResult Start(int parent, int site = 0);

    /// <summary>The first event of a thread that was started by <see cref="Start"/>. Threads that exist from the start have none.</summary>
    Step Begin(int thread, int site = 0);

    /// <summary>The last call of every thread. For a started thread it is the event that <see cref="Join"/> waits for.</summary>
    Step End(int thread, int site = 0);

    /// <summary>Waits for the end of a started thread; what that thread did is ordered before everything after the join.</summary>
    Step Join(int thread, int target, int site = 0);

    /// <summary>
    /// Says that the thread cannot go on, because the values that the <paramref name="awaited"/> loads returned (their tokens) forbid it:
    /// a lock that is held, an empty semaphore, an event that is not set, one turn of a spin loop. Another execution lets these loads read
    /// a later store. The thread is not resumed in this run.
    /// </summary>
    Step Block(int thread, string reason, params ReadOnlySpan<int> awaited);

    /// <summary>
    /// As <see cref="Block"/>, for one turn of a loop that does nothing but perform the awaited loads: the compiler may merge the plain loads of such a
    /// loop into one, and the loop then waits for ever.
    /// </summary>
    Step Spin(int thread, string reason, params ReadOnlySpan<int> awaited);

    /// <summary>
    /// Reports that the thread violates what the program promises (a failed assertion, an unhandled exception). The thread ends here without
    /// <see cref="End"/>; the other threads go on, so that the executions stay complete and can be counted.
    /// </summary>
    Step Fail(int thread, string message);

    /// <summary>Reports that the thread hit a bound (loop turns, recursion) and ends here. The result of the check is then never a success.</summary>
    Step ReachBound(int thread, string bound);

    /// <summary>The store that is last in the location's modification order: what an observer reads after all threads have ended.</summary>
    EventId LastStore(long location);
}
