using SafePublication.ModelChecker.Runtime.Memory;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// Cells that library code may have written with the very value that it found there. Such a write is no event, but what the thread stored there
/// before says nothing any more about where the value came from.
/// </summary>
internal sealed class OverwrittenCells
{
    private Dictionary<Cell, StoredValue>? _values;

    public void Add(Cell cell, StoredValue value) => (_values ??= [])[cell] = value;

    /// <summary>The thread stored to the cell itself.</summary>
    public void Remove(Cell cell) => _values?.Remove(cell);

    /// <summary>The token of a value that the thread loads from a cell.</summary>
    public int TokenOf(Cell cell, StoredValue value, int token) =>
        _values is not null && _values.TryGetValue(cell, out var left) && left.IsSame(value) ? 0 : token;
}
