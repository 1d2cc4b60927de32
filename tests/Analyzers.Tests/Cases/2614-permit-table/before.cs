using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2614;

public sealed class PermitTable
{
    private readonly Lock _rows = new();
    private readonly Func<IEnumerable<(string User, string Area)>> _read;
    private bool _isRead;
    private Dictionary<string, HashSet<string>> _areas;
    private int _total;

    public PermitTable(Func<IEnumerable<(string User, string Area)>> read) => _read = read;

    public int Total
    {
        get
        {
            lock (_rows)
            {
                EnsureRead();
                return _total;
            }
        }
    }

    public bool MayEnter(string user, string area)
    {
        lock (_rows)
        {
            EnsureRead();
            return _areas.TryGetValue(user, out var areas) && areas.Contains(area);
        }
    }

    public string[] AreasOf(string user)
    {
        using (_rows.EnterScope())
        {
            EnsureRead();
            if (!_areas.TryGetValue(user, out var areas))
            {
                return Array.Empty<string>();
            }

            var copy = new string[areas.Count];
            areas.CopyTo(copy);
            return copy;
        }
    }

    public void Forget()
    {
        lock (_rows)
        {
            _isRead = false;
            _areas = null;
            _total = 0;
        }
    }

    private void EnsureRead()
    {
        if (_isRead)
        {
            return;
        }

        _areas = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (user, area) in _read())
        {
            if (!_areas.TryGetValue(user, out var areas))
            {
                _areas[user] = areas = new HashSet<string>(StringComparer.Ordinal);
            }

            if (areas.Add(area))
            {
                _total++;
            }
        }

        _isRead = true;
    }
}
