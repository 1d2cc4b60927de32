namespace SafePublication.Rooms.PUB1002.Broken;

public sealed class Catalog
{
    private readonly object _gate = new();
    private bool _loaded;
    private int _price;

    public int? Price => Volatile.Read(ref _loaded) ? _price : null;

    public void Load()
    {
        lock (_gate)
        {
            _price = 42;
            _loaded = true; // PUB1002
        }
    }
}
