using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1518;

public readonly record struct Symbol(string Name, int Size);

public sealed class SymbolIndex
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private SpinLock _latch = new(enableThreadOwnerTracking: false);
    private volatile bool _isReady;
    private int _end;

    public bool IsReady
    {
        get => _isReady;
        private set => _isReady = value;
    }

    public void Fill(IReadOnlyCollection<Symbol> symbols)
    {
        bool held = false;
        try
        {
            _latch.Enter(ref held);
            if (IsReady)
            {
                return;
            }

            int at = 0;
            foreach (var symbol in symbols)
            {
                _offsets[symbol.Name] = at;
                at += (symbol.Size + 7) & ~7;
            }

            _end = at;
            IsReady = true;
        }
        finally
        {
            if (held)
            {
                _latch.Exit();
            }
        }
    }

    public int OffsetOf(string name) => _offsets.TryGetValue(name, out int at) ? at : _end;

    public bool IsPast(int offset) => offset >= _end;
}

public sealed class SymbolService
{
    private readonly SymbolIndex _index;
    private readonly Func<IReadOnlyCollection<Symbol>> _load;

    public SymbolService(SymbolIndex index, Func<IReadOnlyCollection<Symbol>> load)
    {
        _index = index;
        _load = load;
    }

    public int Resolve(string name)
    {
        if (!_index.IsReady)
        {
            _index.Fill(_load());
        }

        int at = _index.OffsetOf(name);
        return _index.IsPast(at) ? -1 : at;
    }
}
