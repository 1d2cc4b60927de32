namespace Structures.DoubleCheckedLocking;

/// <summary>Right: <see cref="Lazy{T}"/> does all of this.</summary>
public sealed class LazyValue : ITable
{
    private readonly Lazy<int> _value = new(() => 42);

    public int Get() => _value.Value;
}
