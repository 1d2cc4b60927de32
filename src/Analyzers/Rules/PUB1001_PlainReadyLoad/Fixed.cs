namespace SafePublication.Rooms.PUB1001.Fixed;

public sealed class Catalog
{
    private readonly object _gate = new();
    private bool _loaded;
    private int _price;

    public int Price()
    {
        if (!Volatile.Read(ref _loaded))
            Load();
        return _price;
    }

    private void Load()
    {
        lock (_gate)
        {
            if (_loaded)
                return;
            _price = 42;
            Volatile.Write(ref _loaded, true);
        }
    }
}
