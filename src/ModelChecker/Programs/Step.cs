namespace SafePublication.ModelChecker;

/// <summary>How an event call ended.</summary>
public enum Step
{
    /// <summary>The event is performed; the thread goes on.</summary>
    Done,

    /// <summary>Another thread has to run first: park the thread and repeat the call when it is resumed.</summary>
    Wait,

    /// <summary>The run is over: unwind all threads.</summary>
    Abandon,
}

/// <summary>The answer to a load.</summary>
/// <param name="Step">Whether the load was performed; the other fields have a meaning only then.</param>
/// <param name="Store">The store whose value the load takes.</param>
/// <param name="Token">The load's token, for <see cref="Access.AddressToken"/>, <see cref="Access.SourceToken"/> and <see cref="IRun.Block"/>; never 0.</param>
/// <param name="Value">The value, when the store told it: the store need not have been repeated in this run yet.</param>
public readonly record struct LoadResult(Step Step, EventId Store, int Token, ulong? Value = null);

/// <summary>The answer to a store.</summary>
/// <param name="Step">Whether the store was performed.</param>
/// <param name="Store">The store's identity, under which the caller keeps the value.</param>
public readonly record struct StoreResult(Step Step, EventId Store);

/// <summary>The answer to the start of a thread.</summary>
/// <param name="Step">Whether the thread was started.</param>
/// <param name="Thread">The new thread's number: the same in every run for the same parent and the same place among its children.</param>
public readonly record struct StartResult(Step Step, int Thread);
