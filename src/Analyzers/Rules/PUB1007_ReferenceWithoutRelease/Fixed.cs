namespace SafePublication.Rooms.PUB1007.Fixed;

public sealed class Palette
{
    public int Size;
}

public sealed class Palettes
{
    private readonly object _gate = new();
    private Palette? _default;

    public int DefaultSize()
    {
        var palette = Volatile.Read(ref _default);
        return palette is null ? Load() : palette.Size;
    }

    private int Load()
    {
        lock (_gate)
        {
            if (_default is null) Volatile.Write(ref _default, new Palette { Size = 16 });
            return _default.Size;
        }
    }
}
