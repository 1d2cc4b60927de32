using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2210;

public sealed record TenantRow(string Id, string Plan, int Seats);

public sealed class TenantCatalog
{
    private readonly object _hydrate = new();
    private readonly Func<IEnumerable<TenantRow>> _source;
    private readonly Dictionary<string, TenantRow> _rows = new();
    private volatile bool _hydrated;
    private int _seats;

    public TenantCatalog(Func<IEnumerable<TenantRow>> source) => _source = source;

    public int Seats
    {
        get
        {
            Hydrate();
            return _seats;
        }
    }

    public string PlanOf(string id)
    {
        Hydrate();
        return _rows.TryGetValue(id, out var row) ? row.Plan : "free";
    }

    public IEnumerable<string> IdsOn(string plan)
    {
        Hydrate();
        foreach (var row in _rows.Values)
        {
            if (row.Plan == plan)
            {
                yield return row.Id;
            }
        }
    }

    private void Hydrate()
    {
        if (_hydrated)
        {
            return;
        }

        lock (_hydrate)
        {
            if (_hydrated)
            {
                return;
            }

            _rows.Clear();
            _seats = 0;
            foreach (var row in _source())
            {
                _rows[row.Id] = row;
                _seats += row.Seats;
            }

            _hydrated = true;
        }
    }
}
