namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: the flag is raised before the state that it guards is there. No order repairs that.</summary>
public sealed class EarlyFlag : ITable
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
                    Volatile.Write(ref _ready, true);
                    _value = 42;
                }
            }
        }

        return _value;
    }
}
