namespace Structures.CopyOnWriteList;

/// <summary>The list with a defect: the new array is published before its last element is stored.</summary>
public sealed class FilledLateList
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
            _items = copy;
            copy[^1] = item;
        }
    }

    public (int Count, int Sum) Sum()
    {
        var items = _items;
        var sum = 0;
        foreach (var item in items)
            sum += item;
        return (items.Length, sum);
    }
}
