namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>Numbers the storage types of a program, the same in all its executions.</summary>
internal sealed class TypeNumbers
{
    private readonly Dictionary<Type, int> _numbers = [];

    public int Of(Type storage)
    {
        if (!_numbers.TryGetValue(storage, out var number))
            _numbers[storage] = number = _numbers.Count;
        return number;
    }
}
