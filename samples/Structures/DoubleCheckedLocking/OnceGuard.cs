namespace Structures.DoubleCheckedLocking;

/// <summary>Wrong: whoever loses the exchange goes on while the winner is still building.</summary>
public sealed class OnceGuard : ITable
{
    private int _taken;
    private int _value;

    public int Get()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 0)
            _value = 42;
        return _value;
    }
}
