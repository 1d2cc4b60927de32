using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The value that a store wrote, whatever its type: a reference as such, up to eight bytes without references as bits, anything else
/// boxed. Bits can be read back as another type of the same size, as IL reads a <c>bool</c> as a byte.
/// </summary>
internal readonly record struct StoredValue(ulong Bits, object? Reference)
{
    /// <summary>The value where it is a number, or null of a reference: the same in every run.</summary>
    public ulong? Number => Reference is null ? Bits : null;

    public static StoredValue From<T>(T value)
    {
        if (!typeof(T).IsValueType)
            return new StoredValue(0, value);
        if (!IsBits<T>())
            return new StoredValue(0, value);
        var bits = 0UL;
        Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref bits), value);
        return new StoredValue(bits, null);
    }

    public T As<T>()
    {
        if (!typeof(T).IsValueType)
        {
            var reference = Reference;
            return Unsafe.As<object?, T>(ref reference);
        }
        if (!IsBits<T>())
            return (T)Reference!;
        var bits = Bits;
        return Unsafe.ReadUnaligned<T>(ref Unsafe.As<ulong, byte>(ref bits));
    }

    /// <summary>Equal as a compare-exchange compares: bit by bit, references by identity.</summary>
    public bool IsSame(StoredValue other) =>
        Bits == other.Bits && (ReferenceEquals(Reference, other.Reference) || (Reference is ValueType && Reference.Equals(other.Reference)));

    private static bool IsBits<T>() => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() <= sizeof(ulong);
}
