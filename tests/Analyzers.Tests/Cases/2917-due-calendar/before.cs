using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2917;

public sealed record DueItem(string Name, DateTime Due, Action Run);

public sealed class DueCalendar : IDisposable
{
    private readonly object _sync = new();
    private readonly List<DueItem> _items = new();
    private readonly Timer _timer;
    private DueItem[] _byDue = Array.Empty<DueItem>();
    private int _next;
    private bool _sorted;

    public DueCalendar(TimeSpan resolution) =>
        _timer = new Timer(static s => ((DueCalendar)s).OnTick(), this, resolution, resolution);

    public DateTime? NextDue
    {
        get
        {
            lock (_sync)
            {
                EnsureSorted();
                return _next < _byDue.Length ? _byDue[_next].Due : null;
            }
        }
    }

    public void Schedule(string name, DateTime due, Action run)
    {
        lock (_sync)
        {
            _items.Add(new DueItem(name, due, run));
            _sorted = false;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick()
    {
        var now = DateTime.UtcNow;
        while (TryTake(now, out var item))
        {
            item.Run();
        }
    }

    private bool TryTake(DateTime now, out DueItem item)
    {
        lock (_sync)
        {
            EnsureSorted();
            if (_next == _byDue.Length || _byDue[_next].Due > now)
            {
                item = null;
                return false;
            }

            item = _byDue[_next];
            _next++;
            _items.Remove(item);
            return true;
        }
    }

    private void EnsureSorted()
    {
        if (_sorted)
        {
            return;
        }

        _byDue = _items.ToArray();
        Array.Sort(_byDue, static (a, b) => a.Due.CompareTo(b.Due));
        _next = 0;
        _sorted = true;
    }
}
