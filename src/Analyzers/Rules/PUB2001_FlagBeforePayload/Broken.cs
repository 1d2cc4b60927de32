namespace SafePublication.Rooms.PUB2001.Broken;

public sealed class Endpoint
{
    private readonly object _gate = new();
    private bool _resolved;
    private int _port;

    public int Port()
    {
        if (!Volatile.Read(ref _resolved))
            Resolve();
        return _port;
    }

    private void Resolve()
    {
        lock (_gate)
        {
            if (_resolved) return;
            Volatile.Write(ref _resolved, true); // PUB2001
            _port = 443;
        }
    }
}
