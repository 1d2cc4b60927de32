namespace SafePublication.Rooms.PUB2002.Fixed;

public sealed class Endpoint
{
    private readonly object _gate = new();
    private bool _resolved;
    private int _port;

    public int PortOr(int fallback)
    {
        if (Volatile.Read(ref _resolved)) return _port;
        return fallback;
    }

    public void Resolve()
    {
        lock (_gate)
        {
            _port = 443;
            Volatile.Write(ref _resolved, true);
        }
    }
}
