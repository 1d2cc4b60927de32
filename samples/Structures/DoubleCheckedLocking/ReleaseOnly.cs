namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: the flag is stored with release, but the test on the fast path is a plain load.</summary>
public sealed class ReleaseOnly : ITable
{
    private readonly object _gate = new();
    private bool _ready;
    private int _value;

    public int Get()
    {
        if (!_ready)
        {
            lock (_gate)
            {
                if (!_ready)
                {
                    _value = 42;
                    Volatile.Write(ref _ready, true);
                }
            }
        }

        return _value;
    }
}
