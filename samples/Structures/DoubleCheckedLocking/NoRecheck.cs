namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: without the second test under the lock the second caller builds again, and a reader between sees the state taken apart.</summary>
public sealed class NoRecheck : ITable
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
                _value = 0;
                _value += 42;
                Volatile.Write(ref _ready, true);
            }
        }

        return _value;
    }
}
