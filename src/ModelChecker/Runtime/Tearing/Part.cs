using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Hooks;
using SafePublication.ModelChecker.Runtime.Memory;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>A piece of a multi-word value that the hardware accesses as one.</summary>
/// <param name="name">The piece's name behind that of the value.</param>
/// <param name="offset">Where it lies in the value, in bytes.</param>
internal abstract class Part(string name, nint offset)
{
    public string Name { get; } = name;

    public nint Offset { get; } = offset;

    /// <summary>True for a reference: storing it publishes, and a value takes its token from it.</summary>
    public abstract bool IsReference { get; }

    /// <summary>True when the piece itself is accessed piece by piece.</summary>
    public abstract bool IsTorn(TornAccess access, ref byte shared);

    /// <summary>True when a reference may lie there.</summary>
    public abstract bool Accepts(object reference);

    /// <summary>Loads the piece at its shared place into that of a private value.</summary>
    public abstract void Load(TornAccess access, ref byte shared, ref byte value, ref int token);

    /// <summary>Stores the piece of a private value.</summary>
    public abstract void Store(TornAccess access, ref byte shared, ref byte value, int addressToken, int valueToken);

    /// <summary>Puts the piece's initial value back into memory.</summary>
    public abstract void Restore(TornAccess access, ref byte shared);

    /// <summary>Notes that the piece may have been written unseen with the value that it had.</summary>
    public abstract void Overwrite(TornAccess access, ref byte shared, ref byte value);

    /// <summary>True when the piece is the same in both values.</summary>
    public abstract bool IsSame(ref byte value, ref byte other);
}

/// <summary>A piece of one type.</summary>
internal sealed class Part<T>(string name, nint offset) : Part(name, offset)
{
    public override bool IsReference => !typeof(T).IsValueType;

    public override bool IsTorn(TornAccess access, ref byte shared) => SharedValue.IsTorn(access.Thread, access.Owner, ref At(ref shared));

    public override bool Accepts(object reference) => reference is T && IsReference;

    public override void Load(TornAccess access, ref byte shared, ref byte value, ref int token)
    {
        var cell = CellOf(access, ref shared);
        At(ref value) = access.Thread.LoadAlone(cell, MemoryOrder.Plain, access.Site, ref token).As<T>(cell);
    }

    public override void Store(TornAccess access, ref byte shared, ref byte value, int addressToken, int valueToken) =>
        SharedAccess.Store(access.Thread, CellOf(access, ref shared), At(ref value), MemoryOrder.Plain, addressToken, valueToken, access.Site);

    public override void Restore(TornAccess access, ref byte shared) => At(ref shared) = CellOf(access, ref shared).Initial.As<T>();

    public override void Overwrite(TornAccess access, ref byte shared, ref byte value) =>
        access.Thread.Overwritten.Add(CellOf(access, ref shared), StoredValue.From(At(ref value)));

    public override bool IsSame(ref byte value, ref byte other) => StoredValue.From(At(ref value)).IsSame(StoredValue.From(At(ref other)));

    private Cell CellOf(TornAccess access, ref byte shared)
    {
        var (execution, place) = (access.Thread.Execution, access.Thread.Execution.Sites[access.Site]);
        return execution.Memory.At(access.Owner, ref At(ref shared), access.Thread.Names, $"{access.Whole ?? place.Name}.{Name}", place);
    }

    private ref T At(ref byte value) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref value, Offset));
}
