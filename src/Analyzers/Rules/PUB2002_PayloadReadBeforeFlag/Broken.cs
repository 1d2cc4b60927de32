namespace SafePublication.Rooms.PUB2002.Broken;

public sealed class Endpoint
{
    private readonly object _gate = new();
    private bool _resolved;
    private int _port;

    public int PortOr(int fallback)
    {
        var port = _port; // PUB2002
        if (Volatile.Read(ref _resolved)) return port;
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
