using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1520;

public sealed class LeaseBoard
{
    private readonly object _board = new();
    private readonly List<(string Holder, DateTime Until)> _leases = new();
    private bool _sorted;
    private DateTime _next;

    public void Grant(string holder, DateTime until)
    {
        lock (_board)
        {
            _leases.Add((holder, until));
            _sorted = false;
        }
    }

    public DateTime NextExpiry
    {
        get
        {
            lock (_board)
            {
                Arrange();
                return _next;
            }
        }
    }

    public IReadOnlyList<string> Expire(DateTime now)
    {
        lock (_board)
        {
            Arrange();
            int count = CountExpired(now);
            if (count == 0)
            {
                return Array.Empty<string>();
            }

            var gone = _leases.GetRange(0, count).ConvertAll(static l => l.Holder);
            _leases.RemoveRange(0, count);
            _sorted = false;
            return gone;
        }
    }

    private int CountExpired(DateTime now)
    {
        if (!_sorted || _next > now)
        {
            return 0;
        }

        int count = 0;
        while (count < _leases.Count && _leases[count].Until <= now)
        {
            count++;
        }

        return count;
    }

    private void Arrange()
    {
        if (_sorted)
        {
            return;
        }

        _leases.Sort(static (a, b) => a.Until.CompareTo(b.Until));
        _next = _leases.Count > 0 ? _leases[0].Until : DateTime.MaxValue;
        _sorted = true;
    }
}
