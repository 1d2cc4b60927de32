using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1401;

public interface IColumnSource
{
    IEnumerable<(string Name, bool IsKey)> Describe(string table);
}

public sealed class ColumnCatalog
{
    private struct Resolution
    {
        public bool Complete;
        public string[] Names;
        public Dictionary<string, int> Ordinals;
        public int KeyOrdinal;
    }

    private readonly IColumnSource _source;
    private readonly string _table;
    private readonly object _gate = new();
    private Resolution _resolution;

    public ColumnCatalog(IColumnSource source, string table)
    {
        _source = source;
        _table = table;
    }

    public int KeyOrdinal
    {
        get
        {
            Resolve();
            return _resolution.KeyOrdinal;
        }
    }

    public int GetOrdinal(string column)
    {
        Resolve();
        return _resolution.Ordinals.TryGetValue(column, out int at) ? at : -1;
    }

    public string GetName(int ordinal)
    {
        Resolve();
        return _resolution.Names[ordinal];
    }

    public override string ToString() => _table;

    private void Resolve()
    {
        if (Volatile.Read(ref _resolution.Complete) == false)
        {
            bool taken = false;
            try
            {
                Monitor.Enter(_gate, ref taken);
                if (_resolution.Complete)
                {
                    return;
                }

                var names = new List<string>();
                _resolution.Ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                _resolution.KeyOrdinal = -1;
                foreach (var (name, isKey) in _source.Describe(_table))
                {
                    if (isKey)
                    {
                        _resolution.KeyOrdinal = names.Count;
                    }

                    _resolution.Ordinals[name] = names.Count;
                    names.Add(name);
                }

                _resolution.Names = names.ToArray();
                Volatile.Write(ref _resolution.Complete, true);
            }
            finally
            {
                if (taken)
                {
                    Monitor.Exit(_gate);
                }
            }
        }
    }
}
