using System.Collections.Generic;
using System.Collections;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3028;

public class QuotaBook
{
    private readonly string _path;
    private bool _loaded;
    private Hashtable _limits;
    private long _defaultLimit;

    public QuotaBook(string path)
    {
        _path = path;
    }

    public long DefaultLimit
    {
        [MethodImpl(MethodImplOptions.Synchronized)]
        get
        {
            EnsureLoaded();
            return _defaultLimit;
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public long GetLimit(string user)
    {
        EnsureLoaded();
        object limit = _limits[user];
        return limit == null ? _defaultLimit : (long)limit;
    }

    public bool TryCharge(string user, long bytes)
    {
        lock (this)
        {
            if (!_loaded)
                EnsureLoaded();

            object limit = _limits[user];
            long left = limit == null ? _defaultLimit : (long)limit;
            if (bytes > left)
                return false;

            _limits[user] = left - bytes;
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Reset()
    {
        _loaded = false;
        _limits = null;
    }

    private void EnsureLoaded()
    {
        if (_loaded)
            return;

        _limits = new Hashtable(StringComparer.OrdinalIgnoreCase);
        _defaultLimit = 1L << 30;
        if (File.Exists(_path))
        {
            foreach (string line in File.ReadAllLines(_path))
                Parse(line);
        }

        _loaded = true;
    }

    private void Parse(string line)
    {
        string[] pair = line.Split('=');
        if (pair.Length != 2)
            return;

        long limit = long.Parse(pair[1]);
        if (pair[0] == "*")
            _defaultLimit = limit;
        else
            _limits[pair[0]] = limit;
    }
}
