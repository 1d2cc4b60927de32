namespace SafePublication.Rooms.PUB2004.Fixed;

public sealed class Driver
{
    private readonly object _gate = new();
    private bool _opened;
    private int _features;

    public int Features()
    {
        lock (_gate)
        {
            if (!_opened)
            {
                _features = Probe();
                _opened = true;
            }

            return _features;
        }
    }

    private static int Probe() => 7;
}
