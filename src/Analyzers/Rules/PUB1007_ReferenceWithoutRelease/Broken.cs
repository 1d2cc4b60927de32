namespace SafePublication.Rooms.PUB1007.Broken;

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
        var palette = _default; // PUB1007
        return palette is null ? Load() : palette.Size;
    }

    private int Load()
    {
        lock (_gate)
        {
            _default ??= new Palette { Size = 16 }; // PUB1007
            return _default.Size;
        }
    }
}
