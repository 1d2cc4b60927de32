namespace SafePublication.Rooms.PUB2001.Fixed;

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
            _port = 443;
            Volatile.Write(ref _resolved, true);
        }
    }
}
