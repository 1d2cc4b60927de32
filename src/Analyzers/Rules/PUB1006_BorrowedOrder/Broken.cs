namespace SafePublication.Rooms.PUB1006.Broken;

public sealed class Bus
{
    private int _devices;

    public void Register() => Interlocked.Increment(ref _devices);
}

public sealed class Distributor(Bus bus)
{
    private readonly object _gate = new();
    private int _lines;
    private bool _ready;

    public int Lines() => _ready ? _lines : -1; // PUB1001

    public void Map()
    {
        lock (_gate)
        {
            _lines = 32;
            bus.Register();
            _ready = true; // PUB1006
        }
    }
}
