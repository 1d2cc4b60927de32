namespace SafePublication.Rooms.PUB9001.Broken;

public sealed class Palette
{
    public int Size;
}

public sealed class Palettes
{
    private readonly object _gate = new();
    private volatile Palette? _default; // PUB9001
    private int _uses;

    public int DefaultSize() => (_default ?? Load()).Size;

    public int Uses()
    {
        lock (_gate)
            return Volatile.Read(ref _uses); // PUB9001
    }

    private Palette Load()
    {
        lock (_gate)
        {
            _uses++;
            return _default ??= new Palette { Size = 16 };
        }
    }
}
