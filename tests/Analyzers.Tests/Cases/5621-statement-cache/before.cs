using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5621;

public interface IDatabaseSession
{
    int Prepare(string sql);

    int Execute(int handle, object[] arguments);
}

public sealed class StatementCache
{
    private readonly object _prepareLock = new();
    private readonly IDatabaseSession _session;
    private readonly IReadOnlyDictionary<string, string> _catalog;
    private readonly Dictionary<string, int> _handles = new(StringComparer.Ordinal);
    private bool _prepared;
    private int _highest;

    public StatementCache(IDatabaseSession session, IReadOnlyDictionary<string, string> catalog)
    {
        _session = session ?? throw new ArgumentNullException(nameof(session));
        _catalog = catalog ?? throw new ArgumentNullException(nameof(catalog));
    }

    public int Highest
    {
        get
        {
            EnsurePrepared();
            return _highest;
        }
    }

    public int Execute(string name, params object[] arguments)
    {
        EnsurePrepared();
        if (!_handles.TryGetValue(name, out int handle))
        {
            throw new KeyNotFoundException($"no statement named '{name}'");
        }

        return _session.Execute(handle, arguments);
    }

    private void EnsurePrepared()
    {
        if (!_prepared)
        {
            lock (_prepareLock)
            {
                _handles.Clear();
                _highest = 0;
                foreach (var (name, sql) in _catalog)
                {
                    int handle = _session.Prepare(sql);
                    _handles.Add(name, handle);
                    _highest = Math.Max(_highest, handle);
                }

                _prepared = true;
            }
        }
    }
}
