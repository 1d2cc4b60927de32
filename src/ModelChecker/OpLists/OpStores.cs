namespace SafePublication.ModelChecker;

/// <summary>The values that the stores of one run wrote.</summary>
internal sealed class OpStores(int threads, long[] initial)
{
    private readonly long[][] _values = [.. Enumerable.Range(0, threads).Select(_ => new long[16])];

    public long Value(EventId store, long location) => store.IsInitial ? initial[location] : _values[store.Thread][store.Index];

    public void Add(EventId store, long value)
    {
        ref var values = ref _values[store.Thread];
        if (store.Index >= values.Length)
            Array.Resize(ref values, Math.Max(values.Length * 2, store.Index + 1));
        values[store.Index] = value;
    }
}
