using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3333;

public sealed class SymbolPool
{
    private readonly object _append = new();
    private string[] _names = new string[16];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public string this[int id]
    {
        get
        {
            int count = Volatile.Read(ref _count);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)count, nameof(id));
            return _names[id];
        }
    }

    public int Append(string name)
    {
        lock (_append)
        {
            int id = _count;
            if (id == _names.Length)
            {
                var grown = new string[id * 2];
                Array.Copy(_names, grown, id);
                _names = grown;
            }

            _names[id] = name;
            Volatile.Write(ref _count, id + 1);
            return id;
        }
    }
}
