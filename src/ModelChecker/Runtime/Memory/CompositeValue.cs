using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>A stored struct that is neither one reference nor eight bytes of bits. No program can name the type, so it is never taken for a box of the program's own.</summary>
internal abstract class CompositeValue
{
    /// <summary>True for an equal value.</summary>
    public abstract bool IsSame(object? other);

    /// <summary>Reads the value as a struct of the same layout, such as the only field of this one.</summary>
    public abstract bool TryRead<T>(out T value);
}

/// <summary>One of a type.</summary>
internal sealed class CompositeValue<TValue>(TValue value) : CompositeValue
{
    private TValue _value = value;

    public TValue Value => _value;

    public override bool IsSame(object? other) => other is CompositeValue<TValue> composite && Equals(_value, composite._value);

    public override bool TryRead<T>(out T value)
    {
        var isSame = Unsafe.SizeOf<T>() == Unsafe.SizeOf<TValue>() && IsLaidOutAs<T>();
        value = isSame ? Unsafe.As<TValue, T>(ref _value) : default!;
        return isSame;
    }

    private static bool IsLaidOutAs<T>() => PartsOf<TValue>.Value.Select(part => (part.Offset, part.GetType())).SequenceEqual(PartsOf<T>.Value.Select(part => (part.Offset, part.GetType())));

    public override string ToString() => typeof(TValue).ToString();
}
