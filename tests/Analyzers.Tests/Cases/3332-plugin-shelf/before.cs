using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3332;

public sealed class PluginShelf
{
    private readonly ReaderWriterLockSlim _shelf = new();
    private readonly Func<string, string[]> _list;
    private readonly string _folder;
    private bool _listed;
    private string[] _names;
    private DateTime _listedAt;

    public PluginShelf(string folder, Func<string, string[]> list)
    {
        _folder = folder;
        _list = list;
    }

    public bool Has(string name)
    {
        _shelf.EnterReadLock();
        try
        {
            if (_listed)
            {
                return Array.BinarySearch(_names, name, StringComparer.Ordinal) >= 0;
            }
        }
        finally
        {
            _shelf.ExitReadLock();
        }

        _shelf.EnterWriteLock();
        try
        {
            EnsureListed();
            return Array.BinarySearch(_names, name, StringComparer.Ordinal) >= 0;
        }
        finally
        {
            _shelf.ExitWriteLock();
        }
    }

    public TimeSpan Age()
    {
        _shelf.EnterWriteLock();
        try
        {
            EnsureListed();
            return DateTime.UtcNow - _listedAt;
        }
        finally
        {
            _shelf.ExitWriteLock();
        }
    }

    private void EnsureListed()
    {
        if (!_listed)
        {
            string[] names = _list(_folder);
            _listed = true;
            Array.Sort(names, StringComparer.Ordinal);
            _names = names;
            _listedAt = DateTime.UtcNow;
        }
    }
}
