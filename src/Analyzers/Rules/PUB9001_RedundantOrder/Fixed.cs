namespace SafePublication.Rooms.PUB9001.Fixed;

public sealed class Palette
{
    public int Size;
}

public sealed class Palettes
{
    private readonly object _gate = new();
    private Palette? _default;
    private int _uses;

    public int DefaultSize() => (_default ?? Load()).Size;

    public int Uses()
    {
        lock (_gate)
            return _uses;
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
