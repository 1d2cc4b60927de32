namespace Corpus.C1803;

public sealed class SeriesPoint(string tag)
{
    private long _sum;

    public string Tag { get; } = tag;

    public long Sum => Interlocked.Read(ref _sum);

    public void Add(long value) => Interlocked.Add(ref _sum, value);
}

public sealed class SeriesStore
{
    private readonly Lock _grow = new();
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly SeriesPoint[] _points;
    private int _used;

    public SeriesStore(int capacity) => _points = new SeriesPoint[capacity];

    public bool Record(string tag, long value)
    {
        var point = FindOrAdd(tag);
        if (point is null)
        {
            return false;
        }

        point.Add(value);
        return true;
    }

    public IEnumerable<KeyValuePair<string, long>> Walk()
    {
        for (int i = 0; i < _used; i++)
        {
            var point = _points[i];
            yield return new KeyValuePair<string, long>(point.Tag, point.Sum);
        }
    }

    private SeriesPoint FindOrAdd(string tag)
    {
        lock (_grow)
        {
            if (_ordinals.TryGetValue(tag, out int at))
            {
                return _points[at];
            }

            if (_used == _points.Length)
            {
                return null;
            }

            var fresh = new SeriesPoint(tag);
            _ordinals.Add(tag, _used);
            _points[_used] = fresh;
            _used++;
            return fresh;
        }
    }
}

public sealed class PeriodicExporter : IDisposable
{
    private readonly SeriesStore _store;
    private readonly Action<IReadOnlyList<KeyValuePair<string, long>>> _send;
    private readonly Timer _timer;

    public PeriodicExporter(SeriesStore store, Action<IReadOnlyList<KeyValuePair<string, long>>> send)
    {
        _store = store;
        _send = send;
        _timer = new Timer(static s => ((PeriodicExporter)s).Export(), this, 1000, 1000);
    }

    public void Dispose() => _timer.Dispose();

    private void Export()
    {
        var batch = _store.Walk().ToList();
        if (batch.Count > 0)
        {
            _send(batch);
        }
    }
}
