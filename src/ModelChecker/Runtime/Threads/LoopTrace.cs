namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>What a thread did since some moment, to tell a turn of a spin loop from progress.</summary>
internal sealed class LoopTrace
{
    private readonly List<int> _loads = [];
    private int _stores;
    private int _turns;
    private int _calls;

    public void Loaded(int token) => _loads.Add(token);

    /// <summary>Notes a store, or another effect that lasts: a started thread, a value that the thread keeps for itself.</summary>
    public void Stored() => _stores++;

    /// <summary>Takes back that there was a store since a moment.</summary>
    public void Forget(long mark) => _stores = (int)(mark >> 32);

    /// <summary>The current moment.</summary>
    public long Mark() => ((long)_stores << 32) | (uint)_loads.Count;

    public bool HasStoredSince(long mark) => (int)(mark >> 32) != _stores;

    /// <summary>The tokens of the loads since a moment.</summary>
    public int[] LoadsSince(long mark) => [.. _loads.Skip((int)(mark & uint.MaxValue))];

    /// <summary>Counts turns of all loops of the thread.</summary>
    public int Turn() => ++_turns;

    /// <summary>Counts turns and calls anew.</summary>
    public void CountAnew() => (_turns, _calls) = (0, 0);

    /// <summary>Counts the calls that the thread has made.</summary>
    public int Call() => ++_calls;
}
