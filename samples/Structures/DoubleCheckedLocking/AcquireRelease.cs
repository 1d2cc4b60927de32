namespace Structures.DoubleCheckedLocking;

/// <summary>Right: release on the flag's store, acquire on the lock-free load of it.</summary>
public sealed class AcquireRelease : ITable
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
                    Volatile.Write(ref _ready, true);
                }
            }
        }

        return _value;
    }
}
