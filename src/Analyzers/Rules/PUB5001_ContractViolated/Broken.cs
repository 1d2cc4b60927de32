using SafePublication.Annotations;

namespace SafePublication.Rooms.PUB5001.Broken;

public sealed class Rates
{
    private volatile bool _ready;

    [PublishedBy(nameof(_ready))]
    private int _percent;

    public void Load()
    {
        _percent = 42;
        _ready = true;
    }

    public int PercentOr(int fallback) => _ready ? _percent : fallback;

    public int Percent() => _percent; // PUB5001
}
