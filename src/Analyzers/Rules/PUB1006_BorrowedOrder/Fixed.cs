namespace SafePublication.Rooms.PUB1006.Fixed;

public sealed class Bus
{
    private int _devices;

    public void Register() => _devices++;
}

public sealed class Distributor(Bus bus)
{
    private readonly object _gate = new();
    private int _lines;
    private bool _ready;

    public int Lines() => Volatile.Read(ref _ready) ? _lines : -1;

    public void Map()
    {
        lock (_gate)
        {
            _lines = 32;
            bus.Register();
            Volatile.Write(ref _ready, true);
        }
    }
}
