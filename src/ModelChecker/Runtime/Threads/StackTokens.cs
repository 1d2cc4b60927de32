using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// The tokens of the references that lie in locals, arguments and fields of structs whose addresses the program takes: a cell beside each
/// address. A cell counts only while its place holds the very object, or the null, that it was made for, so that what is written unseen has no token.
/// </summary>
internal sealed class StackTokens
{
    private readonly List<(nint Address, object? Value, int Token)> _cells = [];
    private readonly List<(nint Address, object? Value, int Token)> _lent = [];

    /// <summary>The tokens of structs by value.</summary>
    public StructTokens Structs { get; } = new();

    /// <summary>The token of the value at an address; 0 when none is known.</summary>
    public int Of<T>(ref T address) where T : allows ref struct
    {
        if (_cells.Count == 0 || !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return 0;
        var place = PlaceOf(ref address);
        if (typeof(T).IsValueType)
            return OfStruct(place, Unsafe.SizeOf<T>());
        foreach (var cell in _cells)
        {
            if (cell.Address == place && Holds(cell.Address, cell.Value))
                return cell.Token;
        }
        return 0;
    }

    /// <summary>After a store to an address: its value has this token, and what the place held before counts no more.</summary>
    public void Set<T>(ref T address, int token) where T : allows ref struct
    {
        var place = PlaceOf(ref address);
        if (_cells.Count > 0)
            Drop(place, place + Unsafe.SizeOf<T>());
        if (token == 0 || !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return;
        if (!typeof(T).IsValueType)
            Add(place, Reference(ref address, 0), token);
        else if (token < 0)
            Spread(place, token);
        else
            Cover(ref address, place, token);
    }

    /// <summary>The same for a struct that nobody looks at any more: its token by value.</summary>
    public int Take<T>(ref T address) where T : allows ref struct
    {
        var token = Of(ref address);
        Set(ref address, 0);
        return token;
    }

    /// <summary>Library code may replace whatever it finds by an address.</summary>
    public void Forget() => _cells.Clear();

    /// <summary>What was lent to an earlier call that nobody took is gone.</summary>
    public void BeginLending() => _lent.Clear();

    /// <summary>An address is handed to a method that may be the library's: what lies there counts only if a rewritten method takes the call.</summary>
    public void Lend<T>(ref T address)
    {
        var place = PlaceOf(ref address);
        foreach (var cell in _cells)
        {
            if (IsIn(cell.Address, place, Unsafe.SizeOf<T>()))
                _lent.Add(cell);
        }
        Drop(place, place + Unsafe.SizeOf<T>());
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

    /// <summary>The token of a struct whose pieces were loaded one by one.</summary>
    public int OfParts<T>(ref T value, int[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var part = PartsOf<T>.Value[i];
            if (part.IsReference && tokens[i] > 0)
                Structs.Add(part.Offset, Reference(ref value, part.Offset), tokens[i]);
        }
        return Structs.Close();
    }

    /// <summary>The one load that all references of a value came from; 0 when there are several, or some of unknown origin.</summary>
    public int Common<T>(ref T value, int token)
    {
        if (token >= 0)
            return token;
        if (!typeof(T).IsValueType)
            return 0;
        var parts = Structs.Of(token).ToArray();
        foreach (var part in PartsOf<T>.Value)
        {
            if (part.IsReference && Reference(ref value, part.Offset) is not null && !Array.Exists(parts, each => each.Offset == part.Offset && each.Token == parts[0].Token))
                return 0;
        }
        return parts[0].Token;
    }

    private int OfStruct(nint place, int size)
    {
        foreach (var (address, value, token) in _cells)
        {
            if (IsIn(address, place, size) && Holds(address, value))
                Structs.Add(address - place, value, token);
        }
        return Structs.Close();
    }

    /// <summary>A struct lies here that has its tokens by value.</summary>
    private void Spread(nint place, int token)
    {
        foreach (var part in Structs.Of(token))
            _cells.Add((place + part.Offset, part.Value, part.Token));
    }

    /// <summary>All references of a struct came from one load.</summary>
    private void Cover<T>(ref T address, nint place, int token) where T : allows ref struct
    {
        foreach (var part in typeof(T).IsByRefLike ? [] : PartsOf<T>.Value)
        {
            if (part.IsReference)
                Add(place + part.Offset, Reference(ref address, part.Offset), token);
        }
    }

    private void Add(nint place, object? value, int token)
    {
        if (token > 0)
            _cells.Add((place, value, token));
    }

    private void Drop(nint from, nint end)
    {
        for (var i = _cells.Count - 1; i >= 0; i--)
        {
            if (IsIn(_cells[i].Address, from, end - from))
                _cells.RemoveAt(i);
        }
    }

    private static object? Reference<T>(ref T value, nint offset) where T : allows ref struct => Unsafe.As<byte, object?>(ref Unsafe.AddByteOffset(ref Unsafe.As<T, byte>(ref value), offset));

    private static bool IsIn(nint address, nint place, nint size) => address >= place && address < place + size;

    /// <summary>Compared as numbers: whatever lies at the place, it is not taken for an object.</summary>
    private static unsafe bool Holds(nint place, object? value) => *(nint*)place == Unsafe.As<object?, nint>(ref value);

    /// <summary>The stack does not move.</summary>
    private static unsafe nint PlaceOf<T>(ref T address) where T : allows ref struct => (nint)Unsafe.AsPointer(ref address);
}
