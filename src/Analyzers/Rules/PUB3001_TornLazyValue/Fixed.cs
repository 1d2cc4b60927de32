namespace SafePublication.Rooms.PUB3001.Fixed;

public sealed class Image
{
    private readonly object _gate = new();
    private Measured? _length;

    public long Length()
    {
        var known = _length;
        return known is not null ? known.Value : Measure();
    }

    private long Measure()
    {
        lock (_gate)
        {
            _length = new Measured(4096L);
            return 4096L;
        }
    }

    private sealed class Measured(long value)
    {
        public long Value { get; } = value;
    }
}
