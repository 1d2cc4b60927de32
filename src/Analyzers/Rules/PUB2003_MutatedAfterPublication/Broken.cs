namespace SafePublication.Rooms.PUB2003.Broken;

public sealed class Palette
{
    public int Size;
}

public sealed class Palettes
{
    private readonly object _gate = new();
    private volatile Palette? _default;

    public int DefaultSize() => (_default ?? Load()).Size;

    private Palette Load()
    {
        lock (_gate)
        {
            if (_default is { } loaded) return loaded;
            _default = new Palette(); // PUB2003
            _default.Size = 16;
            return _default;
        }
    }
}
