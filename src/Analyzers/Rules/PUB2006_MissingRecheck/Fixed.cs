namespace SafePublication.Rooms.PUB2006.Fixed;

public sealed class Modules
{
    private readonly object _gate = new();
    private bool _discovered;
    private int _count;

    public int Count()
    {
        if (!Volatile.Read(ref _discovered))
        {
            lock (_gate)
            {
                if (!_discovered)
                {
                    _count += 1;
                    Volatile.Write(ref _discovered, true);
                }
            }
        }

        return _count;
    }
}
