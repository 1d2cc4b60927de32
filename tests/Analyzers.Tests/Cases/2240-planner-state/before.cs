using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2240;

public enum PlannerState
{
    Empty,
    Building,
    Built,
}

public sealed class QueryPlanner
{
    private readonly object _build = new();
    private readonly Func<string, long> _cardinality;
    private readonly string[] _tables;
    private PlannerState _state;
    private long[] _rows;
    private int _driver;

    public QueryPlanner(string[] tables, Func<string, long> cardinality)
    {
        _tables = tables;
        _cardinality = cardinality;
    }

    public string DrivingTable
    {
        get
        {
            Ensure();
            return _tables[_driver];
        }
    }

    public double Selectivity(int table)
    {
        Ensure();
        return _rows[_driver] / (double)Math.Max(1, _rows[table]);
    }

    private void Ensure()
    {
        var state = _state;
        Volatile.ReadBarrier();
        if (state == PlannerState.Built)
        {
            return;
        }

        lock (_build)
        {
            if (_state == PlannerState.Built)
            {
                return;
            }

            _state = PlannerState.Building;
            var rows = new long[_tables.Length];
            int driver = 0;
            for (int i = 0; i < rows.Length; i++)
            {
                rows[i] = _cardinality(_tables[i]);
                driver = rows[i] < rows[driver] ? i : driver;
            }

            _rows = rows;
            _driver = driver;
            Volatile.WriteBarrier();
            _state = PlannerState.Built;
        }
    }
}
