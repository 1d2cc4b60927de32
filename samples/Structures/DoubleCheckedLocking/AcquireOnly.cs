namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: the flag is loaded with acquire, but its store is plain.</summary>
public sealed class AcquireOnly : ITable
{
    private readonly object _gate = new();
    private bool _ready;
    private int _value;

    public int Get()
    {
        if (!Volatile.Read(ref _ready))
        {
            lock (_gate)
            {
                if (!_ready)
                {
                    _value = 42;
                    _ready = true;
                }
            }
        }

        return _value;
    }
}
