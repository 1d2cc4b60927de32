namespace Structures.CopyOnWriteList;

/// <summary>A list that is copied for each change. Readers take one plain load: the array is complete before the reference to it is stored.</summary>
public sealed class List
{
    private readonly Lock _gate = new();
    private int[] _items = [];

    public void Add(int item)
    {
        lock (_gate)
        {
            var copy = new int[_items.Length + 1];
            for (var i = 0; i < _items.Length; i++)
                copy[i] = _items[i];
            copy[^1] = item;
            _items = copy;
        }
    }

    public int Sum()
    {
        var sum = 0;
        foreach (var item in _items)
            sum += item;
        return sum;
    }
}
