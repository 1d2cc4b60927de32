namespace SafePublication.Rooms.PUB2004.Broken;

public sealed class Driver
{
    private int _opened;
    private int _features;

    public int Features()
    {
        if (Interlocked.Exchange(ref _opened, 1) == 0) // PUB2004
            _features = Probe();
        return _features;
    }

    private static int Probe() => 7;
}
