namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: the reference guards another field, which is not reached through it.</summary>
public sealed class SiblingOfReference : ITable
{
    private readonly object _gate = new();
    private object? _built;
    private int _value;

    public int Get()
    {
        if (_built is null)
        {
            lock (_gate)
            {
                if (_built is null)
                {
                    _value = 42;
                    _built = new object();
                }
            }
        }

        return _value;
    }
}
