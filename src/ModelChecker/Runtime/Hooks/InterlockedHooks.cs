using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Interlocked"/>: a full fence, the load, the store directly after it, and a full fence. A compare-exchange that fails has
/// no store and is a full fence all the same, as the memory model document says.
/// </summary>
[Replaces(typeof(Interlocked))]
public static class InterlockedHooks
{
    /// <summary>Replaces the value; returns the old one.</summary>
    public static T Exchange<T>(ref T location1, T value, ref int token, int valueToken, int site) =>
        ReadModifyWrite.Perform<T>(ref location1, _ => StoredValue.From(value), ref token, valueToken, site).Old;

    /// <summary>Replaces the value where it equals the comparand; returns the old one.</summary>
    public static T CompareExchange<T>(ref T location1, T value, T comparand, ref int token, int valueToken, int site)
    {
        var expected = StoredValue.From(comparand);
        return ReadModifyWrite.Perform<T>(
            ref location1, old => old.IsSame(expected) ? StoredValue.From(value) : null, ref token, valueToken, site).Old;
    }

    /// <summary>Adds; returns the sum.</summary>
    public static T Add<T>(ref T location1, T value, ref int token, int site)
    {
        var addend = StoredValue.From(value).Bits;
        return ReadModifyWrite.Perform<T>(ref location1, old => Bits<T>(old.Bits + addend), ref token, 0, site).New;
    }

    /// <summary>Adds one; returns the sum.</summary>
    public static T Increment<T>(ref T location, ref int token, int site) =>
        ReadModifyWrite.Perform<T>(ref location, old => Bits<T>(old.Bits + 1), ref token, 0, site).New;

    /// <summary>Subtracts one; returns the difference.</summary>
    public static T Decrement<T>(ref T location, ref int token, int site) =>
        ReadModifyWrite.Perform<T>(ref location, old => Bits<T>(old.Bits - 1), ref token, 0, site).New;

    /// <summary>Bitwise and; returns the old value.</summary>
    public static T And<T>(ref T location1, T value, ref int token, int site)
    {
        var mask = StoredValue.From(value).Bits;
        return ReadModifyWrite.Perform<T>(ref location1, old => Bits<T>(old.Bits & mask), ref token, 0, site).Old;
    }

    /// <summary>Bitwise or; returns the old value.</summary>
    public static T Or<T>(ref T location1, T value, ref int token, int site)
    {
        var mask = StoredValue.From(value).Bits;
        return ReadModifyWrite.Perform<T>(ref location1, old => Bits<T>(old.Bits | mask), ref token, 0, site).Old;
    }

    /// <summary>An atomic 64-bit load with full fences.</summary>
    public static T Read<T>(ref T location, ref int token, int site) =>
        ReadModifyWrite.Perform<T>(ref location, _ => null, ref token, 0, site).Old;

    /// <summary>A full fence.</summary>
    public static void MemoryBarrier(int site) => CurrentThread.Recording?.Fence(FenceKind.Full, site);

    /// <summary>Taken as a full fence of the calling thread alone, which is weaker: it hides no defect but may report one too many.</summary>
    public static void MemoryBarrierProcessWide(int site) => MemoryBarrier(site);

    /// <summary>Bits above the type's size fall away.</summary>
    private static StoredValue Bits<T>(ulong bits) => StoredValue.From(new StoredValue(bits, null).As<T>());
}
