using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The value that a store wrote, whatever its type: a reference as such, and so a struct that is nothing but one; up to eight bytes without
/// references as bits; anything else as a composite. So a struct around one value and that value can be read for one another, as IL also
/// reads a <c>bool</c> as a byte; what cannot is refused.
/// </summary>
internal readonly record struct StoredValue(ulong Bits, object? Reference)
{
    /// <summary>The value where it is a number, or null of a reference: the same in every run.</summary>
    public ulong? Number => Reference is null ? Bits : null;

    public static StoredValue From<T>(T value)
    {
        if (!typeof(T).IsValueType)
            return new StoredValue(0, value);
        if (IsOneReference<T>())
            return new StoredValue(0, Unsafe.As<T, object?>(ref value));
        if (!IsBits<T>())
            return new StoredValue(0, value is null ? null : new CompositeValue<T>(value));
        var bits = 0UL;
        Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref bits), value);
        return new StoredValue(bits, null);
    }

    /// <summary>The value, of the type that the program reads it by.</summary>
    /// <param name="cell">Where it is read.</param>
    /// <exception cref="UnsupportedConstructException">A value of another kind was stored there.</exception>
    public T As<T>(Cell? cell = null)
    {
        if (!typeof(T).IsValueType)
            return Reference is T reference ? reference : Reference is null && Bits == 0 ? default! : throw OtherType<T>(cell);
        if (IsOneReference<T>())
            return AsOneReference<T>(cell);
        if (!IsBits<T>())
            return AsComposite<T>(cell);
        if (Reference is not null)
            throw OtherType<T>(cell);
        var bits = Bits;
        return Unsafe.ReadUnaligned<T>(ref Unsafe.As<ulong, byte>(ref bits));
    }

    /// <summary>Equal as a compare-exchange compares: bit by bit, references by identity.</summary>
    public bool IsSame(StoredValue other) =>
        Bits == other.Bits && (ReferenceEquals(Reference, other.Reference) || (Reference is CompositeValue value && value.IsSame(other.Reference)));

    private T AsOneReference<T>(Cell? cell)
    {
        if (Bits != 0 || Reference is CompositeValue || (Reference is not null && !PartsOf<T>.Value[0].Accepts(Reference)))
            throw OtherType<T>(cell);
        var reference = Reference;
        return Unsafe.As<object?, T>(ref reference);
    }

    private T AsComposite<T>(Cell? cell) => Reference switch
    {
        null when Bits == 0 => default!,
        CompositeValue<T> composite => composite.Value,
        CompositeValue other when other.TryRead(out T value) => value,
        _ => throw OtherType<T>(cell),
    };

    private UnsupportedConstructException OtherType<T>(Cell? cell) => new(
        $"{cell?.NameAndPlace ?? "A location"} is read as {typeof(T)}, but a value of another layout was stored there{(Reference is { } stored ? $" ({(stored is CompositeValue ? stored : stored.GetType())})" : "")}: memory of several layouts is not modelled.");

    private static bool IsBits<T>() => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() <= sizeof(ulong);

    /// <summary>A struct all of which is one reference, however deep inside.</summary>
    private static bool IsOneReference<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() == Unsafe.SizeOf<object>();
}
