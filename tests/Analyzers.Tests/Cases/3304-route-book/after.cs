using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3304;

public sealed class RouteBook
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<string, Action<string>> _declared = new(StringComparer.Ordinal);
    private bool _frozen;
    private string[] _paths;
    private Action<string>[] _handlers;

    public void Map(string path, Action<string> handler)
    {
        _gate.EnterWriteLock();
        try
        {
            if (_frozen)
            {
                throw new InvalidOperationException("routes are already served");
            }

            _declared.Add(path, handler);
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    public bool Dispatch(string path)
    {
        if (!Volatile.Read(ref _frozen))
        {
            Freeze();
        }

        int at = Array.BinarySearch(_paths, path, StringComparer.Ordinal);
        if (at < 0)
        {
            return false;
        }

        _handlers[at](path);
        return true;
    }

    private void Freeze()
    {
        _gate.EnterWriteLock();
        try
        {
            if (!_frozen)
            {
                _paths = new string[_declared.Count];
                _declared.Keys.CopyTo(_paths, 0);
                Array.Sort(_paths, StringComparer.Ordinal);
                _handlers = Array.ConvertAll(_paths, p => _declared[p]);
                Volatile.Write(ref _frozen, true);
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
