using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2529;

public enum ProbeState
{
    Unknown,
    Found,
    Missing,
}

public interface IDatabase
{
    string[] Columns(string table);
}

public sealed class SchemaProbe
{
    private readonly object _probe = new();
    private readonly IDatabase _database;
    private readonly string _table;
    private volatile ProbeState _state;
    private Dictionary<string, int> _ordinals;
    private string _complaint;

    public SchemaProbe(IDatabase database, string table)
    {
        _database = database;
        _table = table;
    }

    public int OrdinalOf(string column)
    {
        switch (Probe())
        {
            case ProbeState.Found:
                return _ordinals.TryGetValue(column, out int ordinal) ? ordinal : -1;
            default:
                throw new InvalidOperationException(_complaint);
        }
    }

    public bool TryExplain(out string complaint)
    {
        bool missing = Probe() == ProbeState.Missing;
        complaint = missing ? _complaint : null;
        return missing;
    }

    private ProbeState Probe()
    {
        var state = _state;
        if (state != ProbeState.Unknown)
        {
            return state;
        }

        lock (_probe)
        {
            if (_state == ProbeState.Unknown)
            {
                string[] columns = _database.Columns(_table);
                if (columns.Length == 0)
                {
                    _complaint = "table " + _table + " has no columns";
                    _state = ProbeState.Missing;
                }
                else
                {
                    var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                    for (int i = 0; i < columns.Length; i++)
                    {
                        ordinals[columns[i]] = i;
                    }

                    _ordinals = ordinals;
                    _state = ProbeState.Found;
                }
            }

            return _state;
        }
    }
}
