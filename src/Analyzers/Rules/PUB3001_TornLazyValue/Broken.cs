namespace SafePublication.Rooms.PUB3001.Broken;

public sealed class Image
{
    private readonly object _gate = new();
    private long? _length;

    public long Length()
    {
        var known = _length; // PUB3001
        return known.HasValue ? known.Value : Measure();
    }

    private long Measure()
    {
        lock (_gate)
        {
            _length = 4096L; // PUB3001
            return 4096L;
        }
    }
}
