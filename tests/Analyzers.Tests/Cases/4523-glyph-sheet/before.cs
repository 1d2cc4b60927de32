using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4523;

public sealed class GlyphSheet
{
    private const int Pending = 0, Packed = 1;

    private readonly Func<IEnumerable<char>> _alphabet;
    private readonly Dictionary<char, int> _cells = new();
    private object _sync = new();
    private bool _listed;
    private char[] _order;
    private int _packing;
    private int _columns;

    public GlyphSheet(Func<IEnumerable<char>> alphabet) => _alphabet = alphabet;

    public int CellOf(char glyph)
    {
        var order = LazyInitializer.EnsureInitialized(ref _order, ref _listed, ref _sync, List);
        return order.Length == 0 ? -1 : _cells.GetValueOrDefault(glyph, -1);
    }

    public (int Row, int Column) Place(char glyph)
    {
        int cell = CellOf(glyph);
        int packing = Volatile.Read(ref _packing);
        switch (packing)
        {
            case Packed:
                return (cell / _columns, cell % _columns);
            case Pending:
                return Pack(cell);
            default:
                throw new InvalidOperationException();
        }
    }

    private char[] List()
    {
        var order = new List<char>();
        foreach (char c in _alphabet())
        {
            if (_cells.TryAdd(c, order.Count))
            {
                order.Add(c);
            }
        }

        return order.ToArray();
    }

    private (int Row, int Column) Pack(int cell)
    {
        lock (_cells)
        {
            if (_packing != Packed)
            {
                _columns = (int)Math.Ceiling(Math.Sqrt(_order.Length + 1));
                Volatile.Write(ref _packing, Packed);
            }

            return (cell / _columns, cell % _columns);
        }
    }
}
