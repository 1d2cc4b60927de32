using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2204;

public sealed class Symbol
{
    public Symbol(string name, int address)
    {
        Name = name;
        Address = address;
    }

    public string Name { get; }

    public int Address { get; }
}

public sealed class SymbolTable
{
    private readonly Lock _append = new();
    private Symbol[] _symbols = new Symbol[16];
    private int _count;

    public Symbol this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _symbols[index];
        }
    }

    public int AddressOf(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_symbols[i].Name == name)
            {
                return _symbols[i].Address;
            }
        }

        return -1;
    }

    public int Append(string name, int address)
    {
        var symbol = new Symbol(name, address);
        lock (_append)
        {
            int at = _count;
            if (at == _symbols.Length)
            {
                var grown = new Symbol[at * 2];
                Array.Copy(_symbols, grown, at);
                _symbols = grown;
            }

            _symbols[at] = symbol;
            _count = at + 1;
            return at;
        }
    }
}
