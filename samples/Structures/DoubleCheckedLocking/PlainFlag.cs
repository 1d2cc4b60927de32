namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: a plain flag orders nothing, on neither side; the lock is no help for a reader that does not take it.</summary>
public sealed class PlainFlag : ITable
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
                    _ready = true;
                }
            }
        }

        return _value;
    }
}
