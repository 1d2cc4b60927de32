using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// The tokens of the references that lie in locals, arguments and fields of structs whose addresses the program takes: a cell beside each
/// address. A cell counts only while its place holds the very object that it was made for, so that what is written unseen has no token.
/// </summary>
internal sealed class StackTokens
{
    private readonly List<(nint Address, object Value, int Token)> _cells = [];
    private readonly List<(nint Address, object Value, int Token)> _lent = [];

    /// <summary>The token of the value at an address; 0 when none is known.</summary>
    public int Of<T>(ref T address)
    {
        if (_cells.Count == 0 || typeof(T).IsValueType)
            return 0;
        var (place, value) = (PlaceOf(ref address), (object?)address);
        foreach (var cell in _cells)
        {
            if (cell.Address == place && ReferenceEquals(cell.Value, value))
                return cell.Token;
        }
        return 0;
    }

    /// <summary>After a store to an address: its value has this token, and what the place held before counts no more.</summary>
    public void Set<T>(ref T address, int token)
    {
        var place = PlaceOf(ref address);
        if (_cells.Count > 0)
            Drop(place, place + Unsafe.SizeOf<T>());
        if (token != 0 && !typeof(T).IsValueType && address is { } value)
            _cells.Add((place, value, token));
    }

    /// <summary>The fields of a struct have the tokens of those that they were copied from.</summary>
    public void Copy<T>(ref T source, ref T target)
    {
        var (from, to) = (PlaceOf(ref source), PlaceOf(ref target));
        for (var i = _cells.Count - 1; i >= 0; i--)
        {
            var (address, value, token) = _cells[i];
            if (address >= from && address < from + Unsafe.SizeOf<T>())
                _cells.Add((address - from + to, value, token));
        }
    }

    /// <summary>Library code may replace whatever it finds by an address.</summary>
    public void Forget() => _cells.Clear();

    /// <summary>What was lent to an earlier call that nobody took is gone.</summary>
    public void BeginLending() => _lent.Clear();

    /// <summary>An address is handed to a method that may be the library's: what lies there counts only if a rewritten method takes the call.</summary>
    public void Lend<T>(ref T address)
    {
        var place = PlaceOf(ref address);
        for (var i = _cells.Count - 1; i >= 0; i--)
        {
            if (_cells[i].Address >= place && _cells[i].Address < place + Unsafe.SizeOf<T>())
            {
                _lent.Add(_cells[i]);
                _cells.RemoveAt(i);
            }
        }
    }

    /// <summary>The method that addresses were lent to sees to the tokens itself.</summary>
    public void TakeBack()
    {
        if (_lent.Count == 0)
            return;
        _cells.AddRange(_lent);
        _lent.Clear();
    }

    /// <summary>A method begins: whatever lay below its caller's frame is gone, and so is what was lent to another one.</summary>
    public void Unwind()
    {
        if (_lent.Count > 0)
            _lent.Clear();
        if (_cells.Count == 0)
            return;
        byte here = 0;
        Drop(0, PlaceOf(ref here));
    }

    private void Drop(nint from, nint end)
    {
        for (var i = _cells.Count - 1; i >= 0; i--)
        {
            if (_cells[i].Address >= from && _cells[i].Address < end)
                _cells.RemoveAt(i);
        }
    }

    /// <summary>The stack does not move.</summary>
    private static unsafe nint PlaceOf<T>(ref T address) => (nint)Unsafe.AsPointer(ref address);
}
