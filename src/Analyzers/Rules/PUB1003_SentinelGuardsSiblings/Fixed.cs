namespace SafePublication.Rooms.PUB1003.Fixed;

public sealed class Font
{
    private readonly object _gate = new();
    private Metrics? _metrics;

    public int Area(int glyph)
    {
        var metrics = _metrics ?? Measure();
        return metrics.Height * metrics.Widths[glyph];
    }

    private Metrics Measure()
    {
        lock (_gate)
            return _metrics ??= new Metrics([2], 3);
    }

    private sealed record Metrics(int[] Widths, int Height);
}
