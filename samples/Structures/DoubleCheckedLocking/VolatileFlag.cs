namespace Structures.DoubleCheckedLocking;

/// <summary>Right: a volatile flag is both halves.</summary>
public sealed class VolatileFlag : ITable
{
    private readonly object _gate = new();
    private volatile bool _ready;
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
                    _ready = true;
                }
            }
        }

        return _value;
    }
}
