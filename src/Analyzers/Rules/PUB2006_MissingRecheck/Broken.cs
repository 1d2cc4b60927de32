namespace SafePublication.Rooms.PUB2006.Broken;

public sealed class Modules
{
    private readonly object _gate = new();
    private bool _discovered;
    private int _count;

    public int Count()
    {
        if (!Volatile.Read(ref _discovered)) // PUB2006
        {
            lock (_gate)
            {
                _count += 1;
                Volatile.Write(ref _discovered, true);
            }
        }

        return _count;
    }
}
