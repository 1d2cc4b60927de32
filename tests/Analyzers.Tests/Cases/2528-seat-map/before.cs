using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2528;

public sealed record Seat(string Row, int Number, bool Aisle);

public interface ISeatStore
{
    IEnumerable<Seat> Load(string hall);
}

public sealed class SeatMap
{
    private readonly object _sync = new();
    private readonly ISeatStore _store;
    private readonly string _hall;
    private readonly Dictionary<string, List<Seat>> _rows = new();
    private readonly HashSet<Seat> _taken = new();
    private bool _loaded;
    private int _capacity;

    public SeatMap(ISeatStore store, string hall)
    {
        _store = store;
        _hall = hall;
    }

    public int Free
    {
        get
        {
            lock (_sync)
            {
                EnsureLoaded();
                return _capacity - _taken.Count;
            }
        }
    }

    public bool TryReserve(string row, bool aisle, out Seat seat)
    {
        bool entered = false;
        try
        {
            Monitor.TryEnter(_sync, TimeSpan.FromSeconds(2), ref entered);
            if (!entered)
            {
                seat = null;
                return false;
            }

            seat = FirstFree(row, aisle);
            return seat != null && _taken.Add(seat);
        }
        finally
        {
            if (entered)
            {
                Monitor.Exit(_sync);
            }
        }
    }

    private Seat FirstFree(string row, bool aisle)
    {
        EnsureLoaded();
        return _rows.TryGetValue(row, out var seats)
            ? seats.Find(s => s.Aisle == aisle && !_taken.Contains(s))
            : null;
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        foreach (var seat in _store.Load(_hall))
        {
            if (!_rows.TryGetValue(seat.Row, out var seats))
            {
                _rows[seat.Row] = seats = new List<Seat>();
            }

            seats.Add(seat);
            _capacity++;
        }

        _loaded = true;
    }
}
