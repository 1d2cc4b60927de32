namespace SafePublication.Rooms.PUB1004.Fixed;

public sealed class Setting
{
    private readonly object _gate = new();
    private int _value;
    private volatile bool _isSet;

    public int ValueOr(int fallback) => _isSet ? _value : fallback;

    public void Set(int value)
    {
        lock (_gate)
        {
            _value = value;
            _isSet = true;
        }
    }
}
