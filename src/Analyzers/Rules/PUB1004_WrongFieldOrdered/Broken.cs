namespace SafePublication.Rooms.PUB1004.Broken;

public sealed class Setting
{
    private readonly object _gate = new();
    private volatile int _value;
    private bool _isSet;

    public int ValueOr(int fallback) => _isSet ? _value : fallback; // PUB1004

    public void Set(int value)
    {
        lock (_gate)
        {
            _value = value;
            _isSet = true; // PUB1004
        }
    }
}
