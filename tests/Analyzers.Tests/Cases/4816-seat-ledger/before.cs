using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4816;

internal sealed class SeatLedger
{
    private readonly object _ledger = new();
    private readonly Func<IEnumerable<(string Row, int Seats)>> _floorPlan;
    private Dictionary<string, int> _free;
    private int _capacity;
    private bool _opened;

    public SeatLedger(Func<IEnumerable<(string Row, int Seats)>> floorPlan) => _floorPlan = floorPlan;

    public int Capacity
    {
        get
        {
            lock (_ledger)
            {
                OpenIfNeeded();
                return _capacity;
            }
        }
    }

    public bool TryReserve(string row, int seats)
    {
        lock (_ledger)
        {
            OpenIfNeeded();
            if (!_free.TryGetValue(row, out int left) || left < seats)
            {
                return false;
            }

            _free[row] = left - seats;
            return true;
        }
    }

    public Task<int> CountFreeAsync() => Task.Run(() =>
    {
        lock (_ledger)
        {
            return _opened ? SumFree() : 0;
        }
    });

    private int SumFree()
    {
        int sum = 0;
        foreach (int left in _free.Values)
        {
            sum += left;
        }

        return sum;
    }

    private void OpenIfNeeded()
    {
        if (_opened)
        {
            return;
        }

        var rows = new List<(string Row, int Seats)>(_floorPlan());
        _opened = true;
        _free = new Dictionary<string, int>(rows.Count);
        foreach (var (row, seats) in rows)
        {
            _free[row] = seats;
            _capacity += seats;
        }
    }
}
