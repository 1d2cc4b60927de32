namespace SafePublication.Rooms.PUB2003.Fixed;

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
            var palette = new Palette();
            palette.Size = 16;
            _default = palette;
            return palette;
        }
    }
}
